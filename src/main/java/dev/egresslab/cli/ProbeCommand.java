package dev.egresslab.cli;

import dev.egresslab.plan.Measurement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Map;

/** Sends real requests from a pod. */
@Command(
        name = "probe",
        description = "Send a request from a pod and compare the address in the reply with the expected one.")
final class ProbeCommand extends Action {
    @Parameters(paramLabel = "LAB")
    String id = "";

    @Option(names = "--url", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "http://ifconfig.me")
    String url = "";

    @Option(names = "--pod", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "nginx")
    String pod = "";

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "How many separate connections (default: 1).",
            defaultValue = "1")
    int times;

    @Override
    int at(Desk desk, Printer printer) {
        var lab = lab(desk, id);
        boolean good = true;
        for (int i = 0; i < times; i++) {
            var measured = desk.workbench().probe(lab, pod, url);
            printer.measurement(measured, Map.of("lab", lab.id()));
            good &= measured.verdict() == Measurement.Verdict.AS_EXPECTED;
        }
        return good ? 0 : 1;
    }
}
