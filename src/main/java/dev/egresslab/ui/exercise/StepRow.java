package dev.egresslab.ui.exercise;

import atlantafx.base.theme.Styles;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.exercise.Exercise;
import dev.egresslab.lab.exercise.Task;
import dev.egresslab.lab.exercise.Wording;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.LessonNote;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Course;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One step: what it does, the command that does the same, the lab's mistake at this place, the proof. */
final class StepRow extends HBox {
    private static final double COLUMNS = 88;
    private static final double MARK = 24;

    private final Course course;
    private final ExerciseModel model;
    private final Lab lab;
    private final Exercise exercise;
    private final Task task;

    StepRow(Course course, ExerciseModel model, Lab lab, Exercise exercise, Task task, int number) {
        super(14);
        this.course = course;
        this.model = model;
        this.lab = lab;
        this.exercise = exercise;
        this.task = task;
        setId("step-" + task.id());
        getStyleClass().add("el-step");
        setAlignment(Pos.TOP_LEFT);
        var state = model.state(lab, exercise, task);
        var words = Nodes.column(
                6,
                Nodes.prose(course.texts().of(Wording.title(exercise, task)), "el-strong"),
                Nodes.prose(course.texts().of(Wording.why(exercise, task)), "el-body-s", "el-muted"),
                command());
        task.lesson().ifPresent(row -> words.getChildren().add(new LessonNote(row, course.texts())));
        words.getChildren().add(proof(state));
        var mark = new StackPane(mark(state, number));
        mark.setMinWidth(MARK);
        mark.setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(mark, Nodes.grow(words), buttons());
    }

    private Node mark(ExerciseModel.State state, int number) {
        return switch (state) {
            case VERIFIED -> Icons.of(Meaning.READY, 22);
            case RUNNING -> Icons.of(Meaning.RUNNING, 22);
            case NOT_YET -> Icons.of(Meaning.WARNING, 22);
            case AHEAD -> Nodes.label(Integer.toString(number), "el-number");
        };
    }

    /** Read only, so that a learner can select it and paste it into a terminal. */
    private TextArea command() {
        var text = course.texts()
                .of(Wording.command(exercise, task, course.workbench().design(lab)));
        var area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().add("el-command");
        long lines =
                text.lines().mapToLong(l -> 1 + (long) (l.length() / COLUMNS)).sum();
        area.setPrefRowCount((int) lines);
        area.setMinHeight(USE_PREF_SIZE);
        area.setAccessibleText(course.texts().of("ui.exercise.command"));
        return area;
    }

    private Node proof(ExerciseModel.State state) {
        var fault = model.fault(lab, exercise, task);
        var said = fault.map(e -> Words.error(e, course.texts()))
                .orElseGet(() -> model.verdict(lab, exercise, task)
                        .map(v -> course.texts().of(v.evidence()))
                        .orElse(""));
        var key = fault.isPresent() ? "ui.exercise.fault" : "ui.exercise." + state;
        var label = Nodes.prose(
                state == ExerciseModel.State.AHEAD ? "" : course.texts().of(key, said), "el-body-s", "el-proof");
        label.getStyleClass().add(state.name().toLowerCase(java.util.Locale.ROOT));
        label.setId("proof-" + task.id());
        label.setManaged(state != ExerciseModel.State.AHEAD);
        return label;
    }

    private VBox buttons() {
        var look = Buttons.plain("check-" + task.id(), text("check"), () -> model.run(lab, exercise, task, false));
        var box = Nodes.column(6);
        task.work().ifPresent(_ -> {
            var apply = Buttons.plain("do-" + task.id(), text("apply"), () -> model.run(lab, exercise, task, true));
            apply.getStyleClass().add(Styles.ACCENT);
            box.getChildren().add(apply);
        });
        box.getChildren().add(look);
        box.setFillWidth(true);
        box.getChildren().forEach(b -> {
            ((javafx.scene.control.Button) b).setMaxWidth(Double.MAX_VALUE);
            b.setDisable(model.busy());
        });
        return box;
    }

    private String text(String key) {
        return course.texts().of("ui.exercise." + key);
    }
}
