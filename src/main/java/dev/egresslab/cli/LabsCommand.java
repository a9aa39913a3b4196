package dev.egresslab.cli;

import picocli.CommandLine.Command;

import java.util.Locale;
import java.util.Map;

/** All labs and where they stand. */
@Command(name = "labs")
final class LabsCommand extends Action {
    @Override
    int at(Desk desk, Printer printer) {
        var labs = desk.workbench().labs();
        if (labs.isEmpty()) printer.say("cli.labs.none");
        for (var lab : labs) {
            var state = desk.workbench().standing(lab).state().name().toLowerCase(Locale.ROOT);
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
                            state,
                            "created",
                            lab.created().toString()));
            printer.say("cli.labs.row", lab.id(), lab.type(), lab.place(), state);
        }
        return 0;
    }
}
