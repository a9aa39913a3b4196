package dev.egresslab.cli;

import dev.egresslab.plan.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes on with a lab that was interrupted or failed. */
@Command(name = "resume")
final class ResumeCommand extends Action {
    @Parameters(paramLabel = "LAB")
    String id = "";

    @Mixin
    Failing failing = new Failing();

    @Override
    int at(Desk desk, Printer printer) throws InterruptedException {
        var lab = lab(desk, id);
        failing.begin(desk.workbench(), lab.place(), printer);
        return Walks.walk(desk, printer, lab, Entry.Kind.BUILD) == Entry.Ending.DONE ? 0 : 1;
    }
}
