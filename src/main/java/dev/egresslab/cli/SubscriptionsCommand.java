package dev.egresslab.cli;

import dev.egresslab.plan.Place;
import picocli.CommandLine.Command;

import java.util.Map;

/** Signs in and lists the subscriptions that labs could run in, and the directories that could be signed in to instead. */
@Command(name = "subscriptions")
final class SubscriptionsCommand extends Action {
    @Override
    int at(Desk desk, Printer printer) {
        for (var door : desk.workbench().places().stream()
                .map(Place::entrance)
                .flatMap(java.util.Optional::stream)
                .toList()) {
            for (var s : signingIn.signIn(door, texts(), err())) {
                printer.object(
                        "subscription",
                        Map.of(
                                "subscription",
                                s.id(),
                                "name",
                                s.name(),
                                "tenant",
                                s.tenant(),
                                "enabled",
                                s.enabled(),
                                "cloud",
                                door.cloud()));
                printer.say("cli.subscription", s.id(), s.name(), s.tenant(), s.enabled() ? 1 : 0);
            }
            for (var tenant : door.tenants()) {
                printer.object(
                        "tenant", Map.of("tenant", tenant.id(), "name", tenant.name(), "domain", tenant.domain()));
                printer.say("cli.tenant", tenant.id(), tenant.name(), tenant.domain());
            }
        }
        return 0;
    }
}
