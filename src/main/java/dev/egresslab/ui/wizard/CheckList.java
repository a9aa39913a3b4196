package dev.egresslab.ui.wizard;

import dev.egresslab.plan.Check;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Live;
import dev.egresslab.ui.kit.Nodes;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The checks with their results; what is not right stands first, with the button that makes it right. */
final class CheckList extends VBox {
    private final Texts texts;
    private final Consumer<Check.Fix> fix;
    private final Live result = Nodes.id("checks-result", new Live());
    private final Label tag = Nodes.label("", "el-tag");
    private final VBox rows = Nodes.column(8);

    CheckList(Texts texts, Consumer<Check.Fix> fix) {
        super(10);
        this.texts = texts;
        this.fix = fix;
        result.getStyleClass().setAll("label", "el-caption", "el-muted");
        getStyleClass().add("el-card");
        setId("checks");
        getChildren()
                .addAll(
                        Nodes.row(8, Nodes.label(texts.of("ui.review.checks"), "el-h3"), Nodes.spring(), tag),
                        result,
                        rows);
    }

    void pending() {
        tag.setVisible(false);
        result.turn(texts.of("ui.review.checking"));
        rows.getChildren().clear();
    }

    void show(List<Check> checks) {
        long errors = count(checks, Check.State.ERROR);
        long warnings = count(checks, Check.State.WARNING) + count(checks, Check.State.COULD_NOT_RUN);
        tag.getStyleClass().setAll("label", "el-tag", errors > 0 ? "da" : warnings > 0 ? "wa" : "ok");
        tag.setText(texts.of(errors > 0 ? "ui.review.errors" : "ui.review.warnings", errors > 0 ? errors : warnings));
        tag.setVisible(true);
        result.turn(texts.of("ui.review.checked", checks.size(), errors, warnings));
        rows.getChildren().setAll(checks.stream().map(this::row).toList());
    }

    private static long count(List<Check> checks, Check.State state) {
        return checks.stream().filter(c -> c.state() == state).count();
    }

    private Node row(Check check) {
        var words = Nodes.column(
                2,
                Nodes.prose(texts.of(check.what()), "el-body-s", "el-strong"),
                Nodes.prose(texts.of(check.detail()), "el-caption", "el-muted"));
        check.fix().ifPresent(repair -> {
            var button = Buttons.plain("btn-fix-" + name(repair), texts.of(repair.label()), () -> fix.accept(repair));
            button.getStyleClass().add("el-small");
            words.getChildren().add(button);
        });
        var row = Nodes.row(10, Icons.of(icon(check.state()), 18), Nodes.grow(words));
        row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        row.getStyleClass().add("el-check");
        row.setId(check.what().key().replace("check.", "check-"));
        if (check.state() != Check.State.OK) row.getStyleClass().add(check.state() == Check.State.ERROR ? "da" : "wa");
        return row;
    }

    private static String name(Check.Fix fix) {
        return switch (fix) {
            case Check.Fix.Answer answer -> answer.parameter();
            case Check.Fix.Deed deed -> deed.name();
        };
    }

    private static Meaning icon(Check.State state) {
        return switch (state) {
            case OK -> Meaning.READY;
            case WARNING, COULD_NOT_RUN -> Meaning.WARNING;
            case ERROR -> Meaning.FAILED;
        };
    }
}
