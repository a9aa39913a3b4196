package dev.egresslab.ui.cleanup;

import dev.egresslab.plan.Receipt;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Copying;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Live;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.shell.Portal;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The proof that nothing is left, with what was asked and answered, and what it cost. */
final class ReceiptCard extends VBox {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Texts texts;

    /**
     * @param saved says where it was saved, or why it was not
     * @param portal where one can look at what is left
     */
    ReceiptCard(ReceiptText of, String saved, Portal portal, Runnable retry) {
        super(12);
        texts = portal.texts();
        setId("receipt");
        var receipt = of.receipt();
        boolean clean = receipt.nothingLeft();
        var card = Nodes.column(10, head(of), rule());
        receipt.lines().forEach(line -> card.getChildren().add(check(line, portal)));
        if (clean) {
            card.getChildren().add(rule());
            of.bill().lines().forEach(line -> card.getChildren().add(cost(line)));
            card.getChildren().addAll(rule(), total(of));
            card.getChildren().add(Nodes.prose(texts.of("ui.receipt.note"), "el-caption", "el-muted"));
        } else card.getChildren().add(Buttons.danger("btn-delete-lab", texts.of("ui.cleanup.retry"), retry));
        card.getStyleClass().addAll("el-card", "el-cleanup-card");
        var copy = Buttons.plain("btn-copy-receipt", texts.of("ui.receipt.copy"), () -> Copying.text(of.text(texts)));
        copy.setGraphic(new FontIcon("mdi2c-content-copy"));
        getChildren()
                .addAll(
                        card,
                        Nodes.row(10, copy),
                        Nodes.id("receipt-saved", Nodes.prose(saved, "el-caption", "el-muted")));
    }

    private Node head(ReceiptText of) {
        boolean clean = of.receipt().nothingLeft();
        var disc = new StackPane(new FontIcon(clean ? "mdi2c-check" : "mdi2c-close"));
        disc.getStyleClass().addAll("el-disc", clean ? "ok" : "da");
        var words = Nodes.id("cleanup-head", new Live());
        words.getStyleClass().setAll("label", "el-h1-s");
        long left = of.receipt().lines().stream().filter(l -> !l.gone()).count();
        words.turn(clean ? texts.of("ui.cleanup.nothingLeft") : texts.of("ui.cleanup.somethingLeft", left));
        if (clean)
            words.setAccessibleText(
                    texts.of("ui.receipt.said", of.billed() ? of.bill().total() : 0));
        return Nodes.row(
                14,
                disc,
                Nodes.column(
                        0,
                        words,
                        Nodes.label(
                                texts.of(
                                        "ui.receipt.verified",
                                        TIME.format(of.receipt().at())),
                                "el-body-s",
                                "el-muted")));
    }

    private Node check(Receipt.Line line, Portal portal) {
        var words = Nodes.column(
                0,
                Nodes.prose(line.what(), "el-body-s"),
                Nodes.prose(ReceiptText.evidence(line, texts), "el-mono-s", "el-muted"));
        line.standing().flatMap(portal::link).ifPresent(words.getChildren()::add);
        return Nodes.row(
                10,
                Icons.of(line.kept() ? Meaning.WARNING : line.gone() ? Meaning.READY : Meaning.FAILED, 18),
                Nodes.grow(words));
    }

    private Node cost(dev.egresslab.plan.Bill.Line line) {
        return Nodes.row(
                8,
                Nodes.label(texts.of("ui.review.price", line.count(), texts.of("price." + line.kind())), "el-body-s"),
                Nodes.label(texts.of("ui.receipt.rate", line.perHour()), "el-caption", "el-muted"),
                Nodes.spring(),
                Nodes.label(texts.of("ui.money", line.amount()), "el-mono-s"));
    }

    private Node total(ReceiptText of) {
        Label amount = Nodes.id(
                "receipt-total",
                Nodes.whole(
                        Nodes.label(texts.of("ui.money", of.billed() ? of.bill().total() : 0), "el-num-xl")));
        var words = Nodes.column(0, Nodes.label(texts.of("ui.receipt.total"), "el-h2"));
        if (!of.billed())
            words.getChildren()
                    .add(Nodes.prose(texts.of("ui.receipt.wouldHave", of.bill().total()), "el-body-s", "el-muted"));
        return Nodes.row(8, words, Nodes.spring(), amount);
    }

    private static Node rule() {
        var rule = new javafx.scene.layout.Region();
        rule.getStyleClass().add("el-rule");
        return rule;
    }
}
