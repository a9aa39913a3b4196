package dev.egresslab.plan;

import dev.egresslab.lab.LabException;
import dev.egresslab.text.Texts;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;

/** Keeps receipts beside the journal, one file for programs and one for people. */
final class ReceiptFiles {
    private ReceiptFiles() {}

    /** Writes {@code receipts/<lab>.json} and {@code receipts/<lab>.txt} in a state folder. */
    static void save(Path state, Receipt receipt) {
        var text = text(state, receipt.lab());
        try {
            Files.createDirectories(text.getParent());
            Files.writeString(text.resolveSibling(receipt.lab() + ".json"), json(receipt));
            Files.writeString(text, text(receipt));
        } catch (IOException e) {
            throw LabException.of("receipt.write", receipt.lab(), String.valueOf(e.getMessage()));
        }
    }

    /** The file for people of a lab's receipt. */
    static Path text(Path state, String lab) {
        return state.resolve("receipts").resolve(lab + ".txt");
    }

    private static String json(Receipt receipt) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(receipt) + "\n";
    }

    private static String text(Receipt receipt) {
        var texts = new Texts(Locale.getDefault());
        var lines = new ArrayList<String>();
        lines.add(texts.of("receipt.title", receipt.lab(), receipt.at().toString()));
        for (var line : receipt.lines())
            lines.add(texts.of(line.gone() ? "receipt.gone" : "receipt.left", line.what(), line.evidence()));
        var bill = receipt.bill();
        lines.add(texts.of("receipt.cost", bill.total().toPlainString(), bill.source()));
        lines.add(texts.of(receipt.nothingLeft() ? "receipt.nothing" : "receipt.something"));
        return String.join("\n", lines) + "\n";
    }
}
