package dev.egresslab.ui.exercise;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.exercise.Exercise;
import dev.egresslab.lab.exercise.Verdict;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The nodes' ports towards one destination as squares: in use, lent and unused, and the connections that got none. */
final class PortGrid extends VBox {
    private final Load load;
    private final Texts texts;

    /**
     * What was measured.
     *
     * @param share ports that the balancer lends each node
     * @param used of them on the node that was busy
     * @param others how many other nodes there are
     */
    record Load(int share, int used, int refused, int others) {
        int unused() {
            return others * share;
        }
    }

    private PortGrid(Load load, Texts texts) {
        super(10);
        this.load = load;
        this.texts = texts;
        setId("port-grid");
        getStyleClass().add("el-card");
        var nodes = new HBox(28, busy());
        for (int i = 0; i < Math.min(2, load.others()); i++) nodes.getChildren().add(other());
        nodes.setAlignment(Pos.BOTTOM_LEFT);
        nodes.setFillHeight(false);
        setMinWidth(USE_PREF_SIZE);
        var keys = Nodes.row(14, key("used"), key("free"), key("refused"));
        getChildren()
                .addAll(
                        Nodes.row(16, Nodes.label(texts.of("ui.exercise.ports.title"), "el-h3"), Nodes.spring(), keys),
                        nodes,
                        Nodes.prose(texts.of("ui.exercise.ports.square", Squares.EACH), "el-caption", "el-muted"));
        setAccessibleText(texts.of("ui.exercise.ports", load.used(), load.share(), load.refused()));
    }

    /** From the evidence of the step that opened the connections, once there is one. */
    static Optional<Load> measured(ExerciseModel model, Lab lab, Exercise exercise, int nodes) {
        return exercise.tasks().stream()
                .flatMap(task -> model.verdict(lab, exercise, task).stream())
                .filter(v -> v.evidence().key().startsWith("evidence.ports.exhausted"))
                .map(Verdict::evidence)
                .map(e -> load(e.arguments(), nodes - 1))
                .findFirst();
    }

    static PortGrid of(Load load, Texts texts) {
        return new PortGrid(load, texts);
    }

    private static Load load(List<Object> numbers, int others) {
        return new Load(number(numbers, 3), number(numbers, 1), number(numbers, 2), others);
    }

    private static int number(List<Object> numbers, int index) {
        return ((Number) numbers.get(index)).intValue();
    }

    private Node busy() {
        var limit = Nodes.label(texts.of("ui.exercise.ports.limit", load.share()), "el-caption", "el-port-limit");
        limit.setMaxWidth(Double.MAX_VALUE);
        return Nodes.column(
                6,
                new Squares("refused", load.refused(), 0),
                limit,
                new Squares("used", load.used(), Math.max(0, load.share() - load.used())),
                name("ui.exercise.ports.busy"),
                Nodes.label(
                        texts.of("ui.exercise.ports.wants", load.used() + load.refused()), "el-caption", "el-muted"),
                Nodes.label(
                        texts.of("ui.exercise.ports.refused", load.refused()),
                        "el-caption",
                        "el-semi",
                        "el-danger-text"));
    }

    private Node other() {
        return Nodes.column(
                6,
                new Squares("used", 0, load.share()),
                name("ui.exercise.ports.other"),
                Nodes.label(texts.of("ui.exercise.ports.lent", load.share()), "el-caption", "el-muted"),
                Nodes.label(texts.of("ui.exercise.ports.idle"), "el-caption", "el-muted"));
    }

    private Node name(String key) {
        return Nodes.row(6, Icons.of(Meaning.NODE, 14), Nodes.label(texts.of(key), "el-body-s", "el-semi"));
    }

    private Label key(String kind) {
        var label = Nodes.label(texts.of("ui.exercise.ports.key." + kind), "el-caption", "el-muted");
        label.setGraphic(Squares.one(kind));
        return label;
    }
}
