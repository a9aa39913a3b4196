package dev.egresslab.ui.exercise;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.exercise.Exercise;
import dev.egresslab.lab.exercise.Verdict;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Nodes;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A node's ports towards one destination as squares: in use, free, and the connections that got none. Drawn once measured. */
final class PortGrid extends VBox {
    private static final int SQUARE = 32;
    private static final int ACROSS = 16;
    private static final int STEP = 18;

    private PortGrid(int share, int used, int refused, Texts texts) {
        super(8);
        setId("port-grid");
        getStyleClass().add("el-card");
        var squares = new FlowPane(4, 4);
        squares.setPrefWrapLength(ACROSS * STEP);
        squares.setMaxWidth(ACROSS * STEP);
        add(squares, "used", squares(used));
        add(squares, "free", squares(Math.max(0, share - used)));
        add(squares, "refused", squares(refused));
        var words = texts.of("ui.exercise.ports", used, share, refused);
        setAccessibleText(words);
        getChildren()
                .addAll(
                        Nodes.label(texts.of("ui.exercise.ports.title"), "el-h3"),
                        squares,
                        Nodes.prose(words, "el-body-s"),
                        Nodes.prose(texts.of("ui.exercise.ports.square", SQUARE), "el-caption", "el-muted"));
    }

    /** From the evidence of the step that opened the connections. */
    static Optional<PortGrid> of(ExerciseModel model, Lab lab, Exercise exercise, Texts texts) {
        return exercise.tasks().stream()
                .flatMap(task -> model.verdict(lab, exercise, task).stream())
                .filter(v -> v.evidence().key().startsWith("evidence.ports.exhausted"))
                .map(Verdict::evidence)
                .map(e -> of(e.arguments(), texts))
                .findFirst();
    }

    private static PortGrid of(List<Object> numbers, Texts texts) {
        int connected = ((Number) numbers.get(1)).intValue();
        int refused = ((Number) numbers.get(2)).intValue();
        int share = ((Number) numbers.get(3)).intValue();
        return new PortGrid(share, connected, refused, texts);
    }

    private static int squares(int ports) {
        return Math.ceilDiv(ports, SQUARE);
    }

    private static void add(FlowPane pane, String kind, int count) {
        for (int i = 0; i < count; i++) {
            var square = new Region();
            square.getStyleClass().addAll("el-port", kind);
            pane.getChildren().add(square);
        }
    }
}
