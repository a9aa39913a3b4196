package dev.egresslab.ui.cleanup;

import dev.egresslab.plan.Bill;
import dev.egresslab.plan.Receipt;
import dev.egresslab.text.Texts;

import java.util.stream.Collectors;

/** A receipt in words, with its list prices line by line. */
record ReceiptText(Receipt receipt, boolean billed) {
    Bill bill() {
        return receipt.bill();
    }

    String title(Texts texts) {
        return texts.of("outbound." + receipt.type() + ".title");
    }

    /** What the cloud answered, or why a group was kept. */
    static String evidence(Receipt.Line line, Texts texts) {
        return line.kept()
                ? texts.of("ui.receipt.kept", line.others().size(), String.join(", ", line.others()))
                : line.evidence();
    }

    String text(Texts texts) {
        var lines = receipt.lines().stream()
                .map(l -> texts.of("ui.receipt.line", l.gone() ? "+" : "-", l.what(), evidence(l, texts)))
                .collect(Collectors.joining("\n"));
        var costs = bill().lines().stream()
                .map(l ->
                        texts.of("ui.receipt.cost", l.count(), texts.of("price." + l.kind()), l.perHour(), l.amount()))
                .collect(Collectors.joining("\n"));
        return texts.of(
                "ui.receipt.text",
                receipt.lab(),
                title(texts),
                receipt.at().toString(),
                lines,
                costs,
                texts.of(billed ? "ui.money" : "ui.receipt.free", bill().total()));
    }
}
