package dev.egresslab.cli;

import dev.egresslab.lab.LabException;
import dev.egresslab.net.Findings;
import dev.egresslab.plan.Attached;
import dev.egresslab.plan.CloudException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Locale;
import java.util.Map;

/** Looks at a cluster that is there already: its way out, its addresses, what is wrong. Writes nothing. */
@Command(name = "attach")
final class AttachCommand extends Action {
    @Parameters(paramLabel = "CLUSTER")
    String cluster = "";

    @Option(names = "--on", paramLabel = "PLACE", defaultValue = "azure")
    String place = "azure";

    /** How a picture is written. */
    enum Form {
        svg,
        mermaid
    }

    @Option(names = "--as", paramLabel = "svg|mermaid")
    java.util.Optional<Form> as = java.util.Optional.empty();

    @Override
    int at(Desk desk, Printer printer) {
        var attached = desk.workbench().attach(place, cluster);
        if (as.isPresent()) {
            var picture = desk.picture(attached, texts());
            printer.text(as.get() == Form.svg ? picture.svg() : picture.mermaid());
            return 0;
        }
        printer.object(
                "attached",
                Map.of(
                        "cluster",
                        attached.cluster().id().toString(),
                        "outboundType",
                        attached.outboundType(),
                        "expected",
                        attached.expected().stream()
                                .map(o -> o.address().toString())
                                .toList()));
        printer.say("cli.attached", attached.cluster().name(), attached.outboundType());
        attached.unread().ifPresent(e -> printer.say("cli.attached.unread", said(e)));
        for (var owned : attached.expected())
            printer.say(
                    "cli.attached.expected",
                    owned.address().toString(),
                    owned.publicIp().toString());
        way(attached, printer);
        for (var finding : attached.findings()) finding(finding, printer);
        int faults = attached.faults();
        printer.say("cli.attached.findings", faults, attached.findings().size() - faults);
        return faults == 0 ? 0 : 1;
    }

    private String said(Exception e) {
        return switch (e) {
            case LabException wrong -> wrong.said(texts());
            case CloudException refused -> refused.said(texts());
            default -> String.valueOf(e.getMessage());
        };
    }

    private void way(Attached attached, Printer printer) {
        attached.way().ifPresent(trace -> {
            int n = 0;
            for (var hop : trace.hops()) TraceCommand.hop(printer, texts(), ++n, hop);
        });
    }

    private void finding(Findings.Finding finding, Printer printer) {
        var said = texts().of(finding.message());
        var weight = finding.weight().name().toLowerCase(Locale.ROOT);
        printer.object("finding", Map.of("resource", finding.resource(), "text", said, "weight", weight));
        printer.say("cli.attached." + (finding.fault() ? "finding" : "advice"), said, finding.resource());
    }
}
