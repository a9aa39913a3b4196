package dev.egresslab.cli;

import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.Entry;
import picocli.CommandLine.Command;

import java.util.Map;

/** All outbound types one after another in the practice cloud, cleaned up behind itself. */
@Command(name = "tour")
final class TourCommand extends Action {
    @Override
    int at(Desk desk, Printer printer) throws InterruptedException {
        boolean good = true;
        for (var type : OutboundTypes.ALL) {
            printer.say("cli.tour", texts().of("outbound." + type.id() + ".title"), type.id());
            var built = RunCommand.build(desk, printer, type.id(), "practice", Map.of());
            good &= built.isGood();
            good &= Walks.walk(desk, printer, built.lab(), Entry.Kind.CLEAN) == Entry.Ending.DONE;
            desk.workbench().forget(built.lab());
        }
        return good ? 0 : 1;
    }
}
