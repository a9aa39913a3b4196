package dev.egresslab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Locale;
import java.util.Map;

/** One lab: its answers and its steps. */
@Command(name = "show")
final class ShowCommand extends Action {
    @Parameters(paramLabel = "LAB")
    String id = "";

    @Override
    int at(Desk desk, Printer printer) {
        var lab = lab(desk, id);
        var standing = desk.workbench().standing(lab);
        printer.object(
                "lab",
                Map.of(
                        "lab",
                        lab.id(),
                        "type",
                        lab.type(),
                        "place",
                        lab.place(),
                        "state",
                        standing.state().name().toLowerCase(Locale.ROOT),
                        "answers",
                        lab.answers().texts()));
        printer.say(
                "cli.labs.row",
                lab.id(),
                lab.type(),
                lab.place(),
                standing.state().name().toLowerCase(Locale.ROOT));
        for (var resource : desk.workbench().design(lab).resources()) {
            var state = standing.steps().containsKey(resource.key())
                    ? standing.steps().get(resource.key()).name().toLowerCase(Locale.ROOT)
                    : "planned";
            var facts = standing.facts().getOrDefault(resource.key(), Map.of());
            printer.object("step", Map.of("step", resource.key(), "state", state, "facts", facts));
            printer.say("cli.show.step", resource.key(), state);
        }
        var bill = desk.workbench().bill(lab);
        printer.object("bill", Map.of("perHour", bill.perHour(), "soFar", bill.total(), "source", bill.source()));
        boolean billed = desk.workbench().place(lab.place()).billed();
        printer.say(billed ? "cli.bill" : "cli.bill.free", bill.perHour(), bill.total(), bill.source());
        lab.expires().ifPresent(end -> printer.say("cli.expires.at", lab.id(), end.toString()));
        return 0;
    }
}
