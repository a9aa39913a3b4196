package dev.egresslab.cli;

import picocli.CommandLine.Command;

import java.util.Map;

/** What the practice cloud can be told to get wrong. */
@Command(name = "faults")
final class FaultsCommand extends Action {
    private static final String EXAMPLE =
            "{\"seed\": 7, \"faults\": [{\"kind\": \"refuse\", \"status\": 429, \"code\": \"TooManyRequests\","
                    + " \"message\": \"Wait.\", \"retryAfter\": 2, \"method\": \"PUT\", \"type\": \"Microsoft.Network/*\","
                    + " \"from\": 1, \"times\": 3, \"chance\": 1}]}";

    @Override
    int at(Desk desk, Printer printer) {
        for (var name : Failing.troubles(desk.workbench(), "practice").names()) {
            var title = texts().of("fault." + name + ".title");
            var lesson = texts().of("fault." + name + ".lesson");
            printer.object("fault", Map.of("fault", name, "title", title, "lesson", lesson));
            printer.say("cli.fault.row", name, title, lesson);
        }
        printer.say("cli.fault.file", EXAMPLE);
        return 0;
    }
}
