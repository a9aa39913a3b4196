package dev.egresslab.cli;

import dev.egresslab.lab.LabException;
import dev.egresslab.net.Hop;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.plan.Proof;
import dev.egresslab.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Locale;
import java.util.Map;

/** Walks a packet through what exists. */
@Command(name = "trace")
final class TraceCommand extends Action {
    @Parameters(paramLabel = "LAB")
    String id = "";

    @Option(names = "--to", paramLabel = "HOST[:PORT]", required = true)
    String to = "";

    @Option(names = "--pod", defaultValue = "nginx")
    String pod = "";

    @Override
    int at(Desk desk, Printer printer) {
        var lab = lab(desk, id);
        int colon = to.lastIndexOf(':');
        var host = colon < 0 ? to : to.substring(0, colon);
        var port = colon < 0 ? "80" : to.substring(colon + 1);
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) throw LabException.of("port", port);
        var estate = desk.workbench().survey(lab);
        var cluster = estate.all("Microsoft.ContainerService/managedClusters").stream()
                .findFirst()
                .orElseThrow(() -> LabException.of("noCluster", id));
        var origin = new Origin.Pod(cluster.id(), "default", pod);
        int number = Integer.parseInt(port);
        var trace = desk.workbench()
                .trace(estate, number == 443 ? Probe.tls(origin, host, number) : Probe.http(origin, host, number, "/"));
        int n = 0;
        for (var hop : trace.hops()) hop(printer, texts(), ++n, hop);
        printer.object(
                "outcome",
                Map.of(
                        "outcome",
                        trace.outcome().name(),
                        "seenAs",
                        trace.seenAs().toString()));
        printer.say("cli.trace.outcome", texts().of("outcome." + trace.outcome()));
        return trace.outcome().arrived() ? 0 : 1;
    }

    /** One device, and what it decided. */
    static void hop(Printer printer, Texts texts, int number, Hop hop) {
        var known = Proof.NONE.of(hop, number == 1);
        printer.object(
                "hop",
                Map.of(
                        "hop",
                        number,
                        "id",
                        hop.id(),
                        "kind",
                        hop.kind().name(),
                        "arrived",
                        hop.arrived().toString(),
                        "known",
                        known.name().toLowerCase(Locale.ROOT),
                        "steps",
                        hop.steps().stream()
                                .map(s -> Map.of("decidedBy", s.decidedBy(), "text", texts.of(s.message())))
                                .toList()));
        printer.say("cli.trace.hop", number, hop.name(), hop.arrived().toString(), texts.of("known.short." + known));
        for (var step : hop.steps()) printer.say("cli.trace.step", texts.of(step.message()), step.decidedBy());
    }
}
