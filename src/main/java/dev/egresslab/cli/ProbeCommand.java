package dev.egresslab.cli;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.resource.FirewallCommand;
import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Measurement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Map;

/** Sends real requests from a pod. */
@Command(name = "probe")
final class ProbeCommand extends Action {
    @Parameters(paramLabel = "LAB")
    String id = "";

    @Option(names = "--url", defaultValue = "http://ifconfig.me")
    String url = "";

    @Option(names = "--pod", defaultValue = "nginx")
    String pod = "";

    @Option(names = "--times", paramLabel = "N", defaultValue = "1")
    int times;

    @Override
    int at(Desk desk, Printer printer) {
        var lab = lab(desk, id);
        boolean good = true;
        for (int i = 0; i < times; i++) {
            var measured = desk.workbench().probe(lab, pod, url);
            printer.measurement(measured, Map.of("lab", lab.id()));
            measured.allowing().ifPresent(rules -> allowing(desk, printer, lab, rules));
            good &= measured.verdict() == Measurement.Verdict.AS_EXPECTED;
        }
        return good ? 0 : 1;
    }

    private static void allowing(Desk desk, Printer printer, Lab lab, FirewallRules rules) {
        desk.workbench().design(lab).first(Resource.Firewall.class).ifPresent(firewall -> {
            printer.say("cli.allowing");
            printer.text(FirewallCommand.of(firewall, rules));
        });
    }
}
