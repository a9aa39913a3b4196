package dev.egresslab.ui.wizard;

import dev.egresslab.plan.Standing;
import dev.egresslab.plan.Standing.StepState;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What was stopped half way, how far it is, and the button that goes on. */
final class ResumeBanner extends HBox {
    private final Label why;

    /** @param stopped the newest first; the others are only counted */
    ResumeBanner(List<Known> stopped, Texts texts, Runnable resume, Runnable more) {
        super(16);
        var lab = stopped.getFirst();
        boolean failed = lab.standing().state() == Standing.State.FAILED;
        var key = failed ? "failed" : "interrupted";
        why = Nodes.id("resume-why", Nodes.prose(why(lab, texts), "el-body-s"));
        var words = Nodes.column(
                2,
                Nodes.prose(
                        texts.of(
                                "ui.start." + key,
                                lab.group(),
                                lab.done(),
                                lab.steps().size()),
                        "el-h3"),
                why);
        getChildren().addAll(new FontIcon(failed ? "mdi2c-close-circle" : "mdi2p-progress-clock"), Nodes.grow(words));
        getChildren().add(progress(lab, texts));
        if (stopped.size() > 1)
            getChildren().add(Buttons.plain("btn-more-stopped", texts.of("ui.start.more", stopped.size() - 1), more));
        var go = Buttons.plain("btn-resume-lab", texts.of(failed ? "ui.start.details" : "ui.start.resume"), resume);
        go.getStyleClass().add("accent");
        if (!failed) go.setGraphic(new FontIcon("mdi2p-play"));
        getChildren().add(go);
        getStyleClass().add("el-banner");
        if (failed) getStyleClass().add("da");
        setId("banner-resume");
    }

    /** What became of it while nobody looked. */
    void meanwhile(String words) {
        why.setText(words);
    }

    private static String why(Known lab, Texts texts) {
        return lab.past().failed().values().stream()
                .filter(_ -> lab.standing().state() == Standing.State.FAILED)
                .findFirst()
                .map(f -> texts.of("ui.start.failed.why", f.step(), f.code()))
                .orElseGet(() -> texts.of("ui.start.interrupted.why"));
    }

    private static String tone(StepState step) {
        return switch (step) {
            case READY -> "ok";
            case WORKING, FAILED -> "wa";
            case PLANNED, SKIPPED, DELETING, DELETED -> "muted";
        };
    }

    /** One piece for each step. */
    private static Node progress(Known lab, Texts texts) {
        var bar = Nodes.row(4);
        bar.setMinWidth(USE_PREF_SIZE);
        for (var step : lab.steps()) {
            var piece = new Region();
            piece.getStyleClass().addAll("el-piece", tone(step));
            bar.getChildren().add(piece);
        }
        bar.setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        bar.setAccessibleText(texts.of("ui.start.steps", lab.done(), lab.steps().size()));
        return bar;
    }
}
