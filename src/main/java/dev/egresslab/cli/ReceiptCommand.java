package dev.egresslab.cli;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Map;

/** What a clean up proved, read back from the cloud. */
@Command(name = "receipt")
final class ReceiptCommand extends Action {
    @Parameters(paramLabel = "LAB")
    String id = "";

    @Override
    int at(Desk desk, Printer printer) {
        return print(desk, printer, lab(desk, id)) ? 0 : 1;
    }

    static boolean print(Desk desk, Printer printer, Lab lab) {
        var receipt = desk.workbench().receipt(lab).orElseThrow(() -> LabException.of("receipt", lab.id()));
        for (var line : receipt.lines()) {
            printer.object("receipt", Map.of("what", line.what(), "gone", line.gone(), "evidence", line.evidence()));
            if (line.kept())
                printer.say("receipt.kept", line.what(), line.others().size(), String.join(", ", line.others()));
            else printer.say(line.gone() ? "cli.receipt.gone" : "cli.receipt.left", line.what(), line.evidence());
        }
        var bill = receipt.bill();
        printer.object("bill", Map.of("soFar", bill.total(), "source", bill.source()));
        boolean billed = desk.workbench().place(lab.place()).billed();
        printer.say(billed ? "cli.bill" : "cli.bill.free", bill.perHour(), bill.total(), bill.source());
        printer.object("cleaned", Map.of("lab", lab.id(), "nothingLeft", receipt.nothingLeft()));
        printer.say(receipt.nothingLeft() ? "cli.receipt.nothing" : "cli.receipt.something");
        return receipt.nothingLeft();
    }
}
