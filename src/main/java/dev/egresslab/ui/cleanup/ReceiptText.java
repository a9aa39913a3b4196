package dev.egresslab.ui.cleanup;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Bill;
import dev.egresslab.plan.Receipt;
import dev.egresslab.text.Texts;

import java.util.stream.Collectors;

/** A receipt in words, with its list prices line by line. */
record ReceiptText(Lab lab, Receipt receipt, boolean billed) {
    Bill bill() {
        return receipt.bill();
    }

    String text(Texts texts) {
        var lines = receipt.lines().stream()
                .map(l -> texts.of("ui.receipt.line", l.gone() ? "+" : "-", l.what(), l.evidence()))
                .collect(Collectors.joining("\n"));
        var costs = bill().lines().stream()
                .map(l ->
                        texts.of("ui.receipt.cost", l.count(), texts.of("price." + l.kind()), l.perHour(), l.amount()))
                .collect(Collectors.joining("\n"));
        return texts.of(
                "ui.receipt.text",
                lab.id(),
                texts.of("outbound." + lab.type() + ".title"),
                receipt.at().toString(),
                lines,
                costs,
                texts.of(billed ? "ui.money" : "ui.receipt.free", bill().total()));
    }
}
