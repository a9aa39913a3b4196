package dev.egresslab.cli;

import dev.egresslab.lab.script.AzScript;
import dev.egresslab.lab.script.Dialect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Map;

/** A lab in another form. */
@Command(name = "export", description = "Print a lab as a script that builds the same.")
final class ExportCommand extends Action {
    /** What it can become. */
    enum Form {
        AZ(Dialect.BASH),
        POWERSHELL(Dialect.POWERSHELL);

        private final Dialect dialect;

        Form(Dialect dialect) {
            this.dialect = dialect;
        }
    }

    @Parameters(paramLabel = "LAB")
    String id = "";

    @Option(
            names = "--as",
            paramLabel = "FORM",
            description = "az (for bash) or powershell (default: az).",
            defaultValue = "az")
    Form form = Form.AZ;

    @Override
    int at(Desk desk, Printer printer) {
        var script = AzScript.of(desk.workbench().design(lab(desk, id)), form.dialect);
        printer.object("script", Map.of("script", script));
        printer.text(script);
        return 0;
    }
}
