package dev.egresslab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Map;

/** What exists of a lab, read from the cloud. */
@Command(name = "resources")
final class ResourcesCommand extends Action {
    @Parameters(paramLabel = "LAB")
    String id = "";

    @Override
    int at(Desk desk, Printer printer) {
        var estate = desk.workbench().survey(lab(desk, id));
        for (var document : estate.documents()) {
            if (document.id().type().chars().filter(c -> c == '/').count() > 1) continue;
            var group = document.id().group().orElse("");
            printer.object(
                    "resource",
                    Map.of(
                            "id",
                            document.id().toString(),
                            "type",
                            document.id().type(),
                            "name",
                            document.name(),
                            "group",
                            group));
            printer.say("cli.resources.row", group, document.id().type(), document.name());
        }
        return 0;
    }
}
