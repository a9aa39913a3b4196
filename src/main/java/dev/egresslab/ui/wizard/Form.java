package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Problem;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The questions of a type in sections of two columns. A message comes when a person pauses or leaves, and goes at once. */
final class Form {
    private static final Duration PAUSE = Duration.millis(800);

    private final VBox into;
    private final Texts texts;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private List<Field> fields = List.of();
    private Optional<ParametersModel> model = Optional.empty();

    Form(VBox into, Texts texts) {
        this.into = into;
        this.texts = texts;
        pause.setOnFinished(_ -> tell());
    }

    void show(ParametersModel shown) {
        model = Optional.of(shown);
        pause.stop();
        into.getChildren().clear();
        var all = new ArrayList<Field>();
        var section = "";
        var grid = new GridPane();
        int cell = 0;
        for (var parameter : shown.type().parameters()) {
            if (!parameter.section().equals(section)) {
                section = parameter.section();
                grid = grid();
                cell = 0;
                into.getChildren().addAll(Nodes.label(texts.of("section." + section), "el-h3"), grid);
            }
            var field = new Field(parameter, shown.text(parameter), texts);
            field.onLeft(this::tell);
            if (field.wide() && cell % 2 == 1) cell++;
            grid.add(field, cell % 2, cell / 2 * 3, field.wide() ? 2 : 1, 1);
            grid.add(field.error(), 0, cell / 2 * 3 + 1 + cell % 2, 2, 1);
            cell += field.wide() ? 2 : 1;
            all.add(field);
        }
        fields = all;
        tell();
    }

    /** The answers are others: what is right now, or wrong in another way, is told at once; what is newly wrong later. */
    void changed() {
        fields.stream().filter(f -> f.told() || problem(f).isEmpty()).forEach(f -> f.show(problem(f)));
        pause.playFromStart();
    }

    /** Takes the focus to a question. */
    void take(String parameter) {
        field(parameter).ifPresent(Field::take);
    }

    /** The field of a question, where the type asks it. */
    Optional<Field> field(String parameter) {
        return fields.stream().filter(f -> f.parameter().id().equals(parameter)).findFirst();
    }

    private void tell() {
        fields.forEach(field -> field.show(problem(field)));
    }

    private Optional<Problem> problem(Field field) {
        return model.flatMap(m -> m.problem(field.parameter()));
    }

    /** Two columns of equal width. */
    private static GridPane grid() {
        var grid = new GridPane(14, 0);
        grid.getStyleClass().add("el-form-grid");
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        return grid;
    }
}
