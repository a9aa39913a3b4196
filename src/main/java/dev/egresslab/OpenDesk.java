package dev.egresslab;

import dev.egresslab.cli.Desk;
import dev.egresslab.lab.LabException;
import dev.egresslab.net.World;
import dev.egresslab.plan.Attached;
import dev.egresslab.plan.Bench;
import dev.egresslab.plan.StateFolder;
import dev.egresslab.plan.report.Picture;
import dev.egresslab.plan.report.Report;
import dev.egresslab.practice.PracticeCloud;
import dev.egresslab.practice.terminal.Terminal;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Drawing;
import dev.egresslab.ui.report.Pictures;

import java.nio.file.Path;
import java.util.Map;

/** Everything that was opened for one command or one window, closed in the order that loses nothing. */
record OpenDesk(StateFolder folder, PracticeCloud practice, Bench workbench, Terminal terminal, World world)
        implements Desk {
    @Override
    public String endpoint() {
        return practice.endpoint();
    }

    @Override
    public Map<String, String> exports() {
        var in = folder.path().resolve("terminal");
        return Map.of(
                "AZURE_CONFIG_DIR", in.resolve("azure").toString(),
                "REQUESTS_CA_BUNDLE", in.resolve("ca-bundle.pem").toString(),
                "KUBECONFIG", in.resolve("kubeconfig").toString(),
                "NO_PROXY", "127.0.0.1,localhost");
    }

    @Override
    public Path env() {
        return terminal.env().toAbsolutePath();
    }

    @Override
    public Picture picture(Report report, Texts texts) {
        return Pictures.of(report, world, texts);
    }

    @Override
    public Picture picture(Attached attached, Texts texts) {
        var drawing = Drawing.survey(attached.estate(), world, "ifconfig.me", texts)
                .orElseThrow(() ->
                        LabException.of("attach.picture", attached.cluster().name()));
        return Pictures.of(drawing, attached.way());
    }

    @Override
    public void close() {
        workbench.close();
        practice.close();
        folder.close();
    }
}
