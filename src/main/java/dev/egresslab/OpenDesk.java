package dev.egresslab;

import dev.egresslab.cli.Desk;
import dev.egresslab.plan.Bench;
import dev.egresslab.plan.StateFolder;
import dev.egresslab.practice.PracticeCloud;
import dev.egresslab.practice.terminal.Terminal;

import java.nio.file.Path;
import java.util.Map;

/** Everything that was opened for one command or one window, closed in the order that loses nothing. */
record OpenDesk(StateFolder folder, PracticeCloud practice, Bench workbench, Terminal terminal) implements Desk {
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
    public void close() {
        workbench.close();
        practice.close();
        folder.close();
    }
}
