package dev.egresslab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Map;

/** Gives a lab another end. */
@Command(name = "extend")
final class ExtendCommand extends Action {
    @Parameters(index = "0", paramLabel = "LAB")
    String id = "";

    @Parameters(index = "1", paramLabel = "TIME", descriptionKey = "time")
    String time = "";

    @Override
    int at(Desk desk, Printer printer) {
        var lab = desk.workbench().extend(lab(desk, id), Lasting.read(time));
        var end = lab.expires().map(Object::toString).orElse("");
        printer.object("lab", Map.of("lab", lab.id(), "expires", end));
        if (end.isEmpty()) printer.say("cli.expires.never", lab.id());
        else printer.say("cli.expires.at", lab.id(), end);
        return 0;
    }
}
