package dev.egresslab.plan;

import dev.egresslab.lab.LabException;
import dev.egresslab.text.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Receipts as they are kept beside the journal, one file for programs and one for people; they outlive the labs' records.
 *
 * @param state the state folder; they lie in its folder {@code receipts}
 */
public record Receipts(Path state) {
    /** Writes {@code receipts/<lab>.json} and {@code receipts/<lab>.txt}. */
    void save(Receipt receipt) {
        var text = text(receipt.lab());
        try {
            Files.createDirectories(text.getParent());
            Files.writeString(text.resolveSibling(receipt.lab() + ".json"), json(receipt));
            Files.writeString(text, text(receipt));
        } catch (IOException e) {
            throw LabException.of("receipt.write", receipt.lab(), String.valueOf(e.getMessage()));
        }
    }

    /** The file for people of a lab's receipt. */
    public Path text(String lab) {
        return state.resolve("receipts").resolve(lab + ".txt");
    }

    /** All that were saved, newest first. What is no receipt is left out. */
    public List<Receipt> all() {
        var folder = state.resolve("receipts");
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .flatMap(file -> read(file).stream())
                    .sorted(Comparator.comparing(Receipt::at).reversed())
                    .toList();
        } catch (IOException e) {
            throw LabException.of("receipt.read", folder.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Receipt> read(Path file) {
        try {
            return Optional.of(JsonMapper.shared().readValue(Files.readString(file), Receipt.class));
        } catch (IOException | JacksonException e) {
            System.getLogger(Receipts.class.getName()).log(System.Logger.Level.WARNING, file.toString(), e);
            return Optional.empty();
        }
    }

    private static String json(Receipt receipt) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(receipt) + "\n";
    }

    private static String said(Receipt.Line line, Texts texts) {
        if (line.kept())
            return texts.of("receipt.kept", line.what(), line.others().size(), String.join(", ", line.others()));
        return texts.of(line.gone() ? "receipt.gone" : "receipt.left", line.what(), line.evidence());
    }

    private static String text(Receipt receipt) {
        var texts = new Texts(Locale.getDefault());
        var lines = new ArrayList<String>();
        lines.add(texts.of("receipt.title", receipt.lab(), receipt.at().toString()));
        for (var line : receipt.lines()) lines.add(said(line, texts));
        var bill = receipt.bill();
        lines.add(texts.of("receipt.cost", bill.total().toPlainString(), bill.source()));
        lines.add(texts.of(receipt.nothingLeft() ? "receipt.nothing" : "receipt.something"));
        return String.join("\n", lines) + "\n";
    }
}
