package dev.egresslab.cli;

import dev.egresslab.plan.Stray;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Locale;
import java.util.Map;

/** Resource groups that labs have left behind in a subscription. */
@Command(name = "orphans")
final class OrphansCommand extends Action {
    @Option(names = "--on", paramLabel = "PLACE", defaultValue = "practice")
    String place = "practice";

    @Option(names = "--delete")
    boolean delete;

    @Override
    int at(Desk desk, Printer printer) {
        var strays = desk.workbench().strays(place);
        for (var stray : strays) {
            var whose = stray.whose().name().toLowerCase(Locale.ROOT);
            printer.object("group", Map.of("group", stray.group().name(), "lab", stray.lab(), "whose", whose));
            printer.say("stray." + stray.whose(), stray.group().name(), stray.lab());
        }
        var orphans =
                strays.stream().filter(s -> s.whose() == Stray.Whose.ORPHAN).toList();
        printer.object("orphans", Map.of("orphans", orphans.size()));
        printer.say("cli.orphans", orphans.size());
        if (!delete) return orphans.isEmpty() ? 0 : 1;
        for (var orphan : orphans) {
            desk.workbench().remove(place, orphan, heard -> printer.say("cli.orphans.heard", heard.text()));
            printer.object("deleted", Map.of("group", orphan.group().name()));
            printer.say("cli.orphans.deleted", orphan.group().name());
        }
        return 0;
    }
}
