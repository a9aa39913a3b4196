package dev.egresslab.cli;

import dev.egresslab.plan.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Goes on with a lab that was interrupted or failed. */
@Command(name = "resume")
final class ResumeCommand extends Action {
    @Parameters(paramLabel = "LAB")
    String id = "";

    @Override
    int at(Desk desk, Printer printer) throws InterruptedException {
        return Walks.walk(desk, printer, lab(desk, id), Entry.Kind.BUILD) == Entry.Ending.DONE ? 0 : 1;
    }
}
