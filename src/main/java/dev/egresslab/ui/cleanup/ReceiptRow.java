package dev.egresslab.ui.cleanup;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Types;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A saved receipt in the list: which lab, where it was, when it was verified, what it has cost. */
final class ReceiptRow extends ToggleButton {
    /** @param chosen shows it */
    ReceiptRow(ReceiptText of, Texts texts, ToggleGroup group, Runnable chosen) {
        var receipt = of.receipt();
        boolean clean = receipt.nothingLeft();
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(ZoneId.systemDefault())
                .format(receipt.at());
        var place = texts.of("ui.place.short." + receipt.place());
        var left = receipt.lines().stream().filter(l -> !l.gone()).count();
        var state = clean ? texts.of("ui.cleanup.nothingLeft") : texts.of("ui.cleanup.somethingLeft", left);
        var total = texts.of("ui.money", of.billed() ? of.bill().total() : 0);
        var row = new HBox(
                cell(
                        "lab",
                        Nodes.row(
                                12,
                                Icons.tile(Types.meaning(receipt.type())),
                                two(
                                        Nodes.label(of.title(texts)),
                                        Nodes.label(receipt.group(), "el-mono-s", "el-muted")))),
                cell(
                        "place",
                        Nodes.row(
                                8,
                                Icons.of(of.billed() ? Meaning.AZURE : Meaning.PRACTICE, 16),
                                Nodes.label(place, "el-body-s", "el-muted"))),
                cell(
                        "state",
                        Nodes.row(
                                8,
                                Icons.of(clean ? Meaning.READY : Meaning.FAILED, 18),
                                two(
                                        Nodes.label(state, "el-state", clean ? "ok" : "da"),
                                        Nodes.label(when, "el-caption", "el-muted")))),
                cell("cost", Nodes.label(total, "el-mono-s", "el-strong")));
        setGraphic(row);
        row.prefWidthProperty().bind(widthProperty().subtract(32));
        setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().setAll("el-lab-row", "el-receipt-row");
        setMaxWidth(Double.MAX_VALUE);
        setId("receipt-" + receipt.lab());
        setAccessibleText(texts.of("ui.receipts.said", of.title(texts), receipt.group(), place, state, when, total));
        setToggleGroup(group);
        setOnAction(_ -> {
            setSelected(true);
            chosen.run();
        });
    }

    private static VBox two(Node upper, Node lower) {
        var two = Nodes.column(0, upper, lower);
        two.setAlignment(Pos.CENTER_LEFT);
        return two;
    }

    private static HBox cell(String column, Node content) {
        var cell = Nodes.row(0, content);
        cell.getStyleClass().addAll("el-lab-cell", column);
        if (column.equals("lab")) Nodes.grow(cell);
        return cell;
    }
}
