package dev.egresslab.cli;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.outbound.LabRules;
import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Measurement;
import dev.egresslab.plan.Workbench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a learner does on a lab that is built: asks which address the internet sees, allows what the firewall denies, and asks
 * again until every address has been seen that the way out can show.
 */
final class Story {
    private static final String POD = "nginx";
    private static final String URL = "http://ifconfig.me";
    /** So many separate connections show all of 16 random addresses with 99 in 100. */
    private static final int MOST = 115;

    private final Workbench workbench;
    private final Printer printer;

    Story(Workbench workbench, Printer printer) {
        this.workbench = workbench;
        this.printer = printer;
    }

    /** @return whether what was measured is what the resources predict */
    boolean tell(Lab lab) throws InterruptedException {
        var first = workbench.probe(lab, POD, URL);
        if (first.verdict() == Measurement.Verdict.NOT_STARTED) {
            printer.measurement(first, Map.of("lab", lab.id()));
            allow(lab, LabRules.DOCKER_HUB);
            workbench.awaitPod(lab, POD);
            first = workbench.probe(lab, POD, URL);
        }
        if (first.verdict() == Measurement.Verdict.DENIED) {
            printer.measurement(first, Map.of("lab", lab.id()));
            first.allowing().ifPresent(rules -> allow(lab, rules));
            first = workbench.probe(lab, POD, URL);
        }
        return all(lab, first);
    }

    private boolean all(Lab lab, Measurement first) {
        var exit = workbench.design(lab).exit();
        Set<String> seen = new LinkedHashSet<>();
        var last = first;
        boolean good = true;
        var gateway = exit.armType().endsWith("natGateways");
        for (int i = 1; ; i++) {
            last.measured().ifPresent(a -> seen.add(a.toString()));
            good &= last.verdict() == Measurement.Verdict.AS_EXPECTED;
            if (!good || !gateway || seen.size() >= last.expected().size() || i >= MOST) break;
            printer.measurement(last, Map.of("lab", lab.id()));
            last = workbench.probe(lab, POD, URL);
        }
        printer.measurement(
                last,
                Map.of(
                        "lab",
                        lab.id(),
                        "type",
                        lab.type(),
                        "seen",
                        List.copyOf(seen),
                        "exit",
                        exit.armType() + "/" + exit.name()));
        return good;
    }

    /** One more rule on the lab's firewall, as the lab's command adds it. */
    private void allow(Lab lab, FirewallRules rules) {
        var firewall = firewall(lab);
        if (firewall.isEmpty()) return;
        printer.object("allow", Map.of("lab", lab.id(), "rules", rules.name()));
        printer.say("cli.allow", rules.name(), firewall.get().name());
        workbench.put(lab, firewall.get().with(rules), _ -> {});
        added.add(rules);
    }

    private final List<FirewallRules> added = new ArrayList<>();

    private Optional<Resource.Firewall> firewall(Lab lab) {
        return workbench
                .design(lab)
                .first(Resource.Firewall.class)
                .map(f -> added.stream().reduce(f, Resource.Firewall::with, (a, _) -> a));
    }
}
