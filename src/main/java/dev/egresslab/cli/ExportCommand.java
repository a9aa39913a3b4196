package dev.egresslab.cli;

import dev.egresslab.lab.script.AzScript;
import dev.egresslab.lab.script.Dialect;
import dev.egresslab.lab.template.ArmTemplate;
import dev.egresslab.lab.template.Bicep;
import dev.egresslab.lab.template.Template;
import dev.egresslab.plan.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Map;

/** A lab in another form: a script or a template that makes the same, or a report of what it showed. */
@Command(name = "export")
final class ExportCommand extends Action {
    /** What it can become. */
    enum Form {
        AZ,
        POWERSHELL,
        BICEP,
        ARM,
        REPORT,
        HTML
    }

    @Parameters(paramLabel = "LAB")
    String id = "";

    @Option(names = "--as", paramLabel = "FORM", defaultValue = "az")
    Form form = Form.AZ;

    @Override
    int at(Desk desk, Printer printer) {
        var lab = lab(desk, id);
        var design = desk.workbench().design(lab);
        var text = switch (form) {
            case AZ -> AzScript.of(design, Dialect.BASH);
            case POWERSHELL -> AzScript.of(design, Dialect.POWERSHELL);
            case BICEP -> Bicep.of(Template.of(design));
            case ARM -> ArmTemplate.of(Template.of(design));
            case REPORT, HTML -> report(desk, Report.of(desk.workbench(), lab));
        };
        printer.object("script", Map.of("script", text));
        printer.text(text);
        return 0;
    }

    private String report(Desk desk, Report report) {
        var picture = desk.picture(report, texts());
        return form == Form.HTML ? report.html(texts(), picture) : report.markdown(texts(), picture);
    }
}
