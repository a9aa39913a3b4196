package dev.egresslab.ui.wizard;

import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Standing.StepState;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.StepWords;
import dev.egresslab.ui.kit.Words;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** One step of a run: how it stands, how long it took or will take, and while it runs what is heard of it. */
final class OperationRow extends HBox {
    /**
     * How a step stands now.
     *
     * @param took where it is over
     * @param left where it is not
     * @param share of it that is done, 0 to 1
     * @param said what was heard of it last, or why it failed, or the address that it has got
     */
    record Now(StepState state, Optional<Duration> took, Optional<Duration> left, double share, String said) {}

    private final Now now;

    OperationRow(Resource resource, Now now, Texts texts) {
        super(12);
        this.now = now;
        boolean running = now.state() == StepState.WORKING || now.state() == StepState.DELETING;
        var title = Nodes.label(StepWords.title(resource, texts));
        if (now.state() == StepState.PLANNED || now.state() == StepState.SKIPPED)
            title.getStyleClass().add("el-muted");
        var time = Nodes.whole(Nodes.label(time(now, texts), "el-mono-s", "el-muted"));
        var words = Nodes.column(
                1,
                Nodes.row(8, Nodes.grow(title), time),
                Nodes.row(
                        6,
                        Icons.of(StepWords.meaning(resource), 14),
                        Nodes.label(StepWords.name(resource), "el-mono-s", "el-muted"),
                        Nodes.spring(),
                        Nodes.label(now.said(), "el-caption", "el-muted", "el-said")));
        title.setMaxWidth(Double.MAX_VALUE);
        if (running) {
            var bar = new ProgressBar(now.share());
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.getStyleClass().add("small");
            bar.setFocusTraversable(false);
            words.getChildren().add(bar);
        }
        getChildren().addAll(Icons.of(icon(now.state()), 18), Nodes.grow(words));
        getStyleClass().addAll("el-operation", now.state().name().toLowerCase(java.util.Locale.ROOT));
        setId("operation-" + resource.key().replace('/', '-'));
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(texts.of(
                "ui.provision.row",
                StepWords.title(resource, texts),
                StepWords.name(resource),
                texts.of("ui.step." + now.state().name()),
                time.getText()));
        setFocusTraversable(true);
    }

    Now now() {
        return now;
    }

    /** What a click does, and Enter or Space on the row. */
    void onChosen(Runnable chosen) {
        setOnMouseClicked(_ -> chosen.run());
        setOnKeyPressed(event -> {
            if (event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.SPACE) return;
            chosen.run();
            event.consume();
        });
    }

    private static String time(Now now, Texts texts) {
        return now.took()
                .map(took -> Words.duration(took, texts))
                .or(() -> now.left()
                        .filter(left -> left.toSeconds() > 0)
                        .map(left -> texts.of("ui.about", Words.duration(left, texts))))
                .orElse("");
    }

    private static Meaning icon(StepState state) {
        return switch (state) {
            case READY, DELETED -> Meaning.READY;
            case FAILED -> Meaning.FAILED;
            case WORKING, DELETING -> Meaning.RUNNING;
            case PLANNED, SKIPPED -> Meaning.PENDING;
        };
    }
}
