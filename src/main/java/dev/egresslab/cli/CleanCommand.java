package dev.egresslab.cli;

import dev.egresslab.plan.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes everything that a lab made, and proves it. */
@Command(name = "clean")
final class CleanCommand extends Action {
    @Parameters(paramLabel = "LAB")
    String id = "";

    @Mixin
    Failing failing = new Failing();

    @Override
    int at(Desk desk, Printer printer) throws InterruptedException {
        var lab = lab(desk, id);
        failing.begin(desk.workbench(), lab.place(), printer);
        if (Walks.walk(desk, printer, lab, Entry.Kind.CLEAN) != Entry.Ending.DONE) return 1;
        return ReceiptCommand.print(desk, printer, lab) ? 0 : 1;
    }
}
