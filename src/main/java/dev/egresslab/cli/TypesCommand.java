package dev.egresslab.cli;

import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.outbound.Unbuilt;
import picocli.CommandLine.Command;

import java.util.Map;

/** The outbound types that labs are made of, and those that AKS has besides. */
@Command(name = "types")
final class TypesCommand extends Action {
    @Override
    int at(Desk desk, Printer printer) {
        for (var type : OutboundTypes.ALL) {
            var title = texts().of("outbound." + type.id() + ".title");
            printer.object("type", Map.of("type", type.id(), "title", title, "built", true));
            printer.say("cli.type", type.id(), title);
        }
        for (var type : Unbuilt.ALL) {
            var key = "unbuilt." + type.id() + ".";
            var title = texts().of(key + "title");
            printer.object(
                    "type", Map.of("type", type.id(), "title", title, "built", false, "preview", type.preview()));
            printer.say(
                    type.preview() ? "cli.type.preview" : "cli.type.unbuilt",
                    type.id(),
                    title,
                    texts().of(key + "what"),
                    texts().of(key + "needs"),
                    texts().of(key + "why"));
        }
        return 0;
    }
}
