package dev.egresslab.ui.observe;

import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.lab.resource.FirewallRules.Application;
import dev.egresslab.lab.resource.FirewallRules.ApplicationRule;
import dev.egresslab.lab.resource.Resource;

import java.util.stream.Collectors;

/** The az command that adds application rules, as the lab's text gives it. */
final class AzCommand {
    private AzCommand() {}

    /** Empty where it is another kind of rules. */
    static String of(Resource.Firewall firewall, FirewallRules rules) {
        return rules instanceof Application application
                ? application.rules().stream()
                        .map(rule -> one(firewall, application, rule))
                        .collect(Collectors.joining("\n"))
                : "";
    }

    private static String one(Resource.Firewall firewall, Application rules, ApplicationRule rule) {
        return String.join(
                "\n  ",
                "az network firewall application-rule create",
                "-g " + firewall.group() + " -f " + firewall.name(),
                "--collection-name " + rules.name() + " -n " + rule.name(),
                "--priority " + rules.priority() + " --action Allow --source-addresses '*'",
                "--protocols " + String.join(" ", rule.protocols()),
                "--target-fqdns " + String.join(" ", rule.hosts()));
    }
}
