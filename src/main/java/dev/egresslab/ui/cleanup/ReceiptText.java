package dev.egresslab.ui.cleanup;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Bill;
import dev.egresslab.plan.Receipt;
import dev.egresslab.text.Texts;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/** A receipt as text and as JSON, kept beside the journal. */
record ReceiptText(Lab lab, Receipt receipt, Bill bill, boolean billed) {
    String text(Texts texts) {
        var lines = receipt.lines().stream()
                .map(l -> texts.of("ui.receipt.line", l.gone() ? "+" : "-", l.what(), l.evidence()))
                .collect(Collectors.joining("\n"));
        var costs = bill.lines().stream()
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
                texts.of(billed ? "ui.money" : "ui.receipt.free", bill.total()));
    }

    /** Writes both; returns the file for people. */
    Path save(Path folder, Texts texts) throws IOException {
        var to = Files.createDirectories(folder.resolve("receipts"));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("lab", lab.id());
        fields.put("type", lab.type());
        fields.put("place", lab.place());
        fields.put("at", receipt.at().toString());
        fields.put("nothingLeft", receipt.nothingLeft());
        fields.put("checks", receipt.lines());
        fields.put("listPrices", bill.lines());
        fields.put("total", billed ? bill.total() : java.math.BigDecimal.ZERO);
        fields.put("totalInAzure", bill.total());
        Files.writeString(to.resolve(lab.id() + ".json"), JsonMapper.shared().writeValueAsString(fields));
        return Files.writeString(to.resolve(lab.id() + ".txt"), text(texts));
    }
}
