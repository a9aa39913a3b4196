package dev.egresslab.cli;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.resource.FirewallCommand;
import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Measurement;
import dev.egresslab.plan.Sampling;
import dev.egresslab.plan.Witness;
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

    @Option(names = "--sample")
    boolean sample;

    @Override
    int at(Desk desk, Printer printer) {
        var lab = lab(desk, id);
        if (sample) return sample(desk, printer, lab);
        boolean good = true;
        for (int i = 0; i < times; i++) {
            var measured = desk.workbench().probe(lab, pod, url);
            printer.measurement(measured, Map.of("lab", lab.id()));
            measured.allowing().ifPresent(rules -> allowing(desk, printer, lab, rules));
            good &= measured.verdict() == Measurement.Verdict.AS_EXPECTED;
        }
        return good ? 0 : 1;
    }

    private static int sample(Desk desk, Printer printer, Lab lab) {
        var name = "egress-probe-" + desk.workbench().now().getEpochSecond();
        var sampling = Sampling.of(desk.workbench(), lab, name, _ -> {});
        sampling.seen().forEach((address, times) -> printer.say("cli.sampled", address.toString(), times));
        var unseen = sampling.unseen().stream().map(o -> o.address().toString()).toList();
        printer.object(
                "sampled",
                Map.of(
                        "lab",
                        lab.id(),
                        "seen",
                        sampling.seen().keySet().stream().map(Object::toString).toList(),
                        "unseen",
                        unseen,
                        "denied",
                        sampling.denied(),
                        "silent",
                        sampling.silent(),
                        "disagreeing",
                        sampling.disagreeing().stream().map(Witness::url).toList(),
                        "verdict",
                        Printer.word(sampling.verdict())));
        printer.say(
                "cli.sampling",
                sampling.denied(),
                sampling.silent(),
                unseen.isEmpty() ? "-" : String.join(", ", unseen),
                printer.verdict(sampling.verdict()));
        sampling.disagreeing()
                .forEach(w -> printer.say("cli.sampled.disagrees", w.url(), w.answers(), w.denied(), w.silent()));
        return sampling.verdict() == Measurement.Verdict.AS_EXPECTED ? 0 : 1;
    }

    private static void allowing(Desk desk, Printer printer, Lab lab, FirewallRules rules) {
        desk.workbench().design(lab).first(Resource.Firewall.class).ifPresent(firewall -> {
            printer.say("cli.allowing");
            printer.text(FirewallCommand.of(firewall, rules));
        });
    }
}
