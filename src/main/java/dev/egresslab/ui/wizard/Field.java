package dev.egresslab.ui.wizard;

import atlantafx.base.theme.Styles;
import dev.egresslab.lab.Parameter;
import dev.egresslab.lab.Parameter.Kind;
import dev.egresslab.lab.Problem;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;

import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** One question: its label, its control, and what is wrong with the answer. */
final class Field extends VBox {
    private final Parameter parameter;
    private final StringProperty text;
    private final Texts texts;
    private final Control control;

    Field(Parameter parameter, StringProperty text, Texts texts) {
        super(4);
        this.parameter = parameter;
        this.text = text;
        this.texts = texts;
        var label = Nodes.label(texts.of("parameter." + parameter.id()), "el-body-s", "el-strong");
        control = control();
        control.setId("field-" + parameter.id());
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(label.getText());
        label.setLabelFor(control);
        if (!(parameter.kind() instanceof Kind.Switch)) getChildren().add(label);
        getChildren().add(control);
        var help = "parameter." + parameter.id() + ".help";
        if (texts.has(help)) getChildren().add(Nodes.prose(texts.of(help), "el-caption", "el-muted"));
    }

    Parameter parameter() {
        return parameter;
    }

    /** Two columns of equal width. */
    static GridPane grid() {
        var grid = new GridPane(12, 12);
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        return grid;
    }

    void show(Optional<Problem> problem) {
        getChildren().removeIf(node -> ("error-" + parameter.id()).equals(node.getId()));
        control.pseudoClassStateChanged(Styles.STATE_DANGER, problem.isPresent());
        problem.ifPresent(p -> getChildren().add(error(p)));
        control.setAccessibleHelp(problem.map(p -> texts.of(p.cause())).orElse(""));
    }

    private VBox error(Problem problem) {
        var block = new VBox(Nodes.prose(texts.of(problem.cause()), "el-body-s", "el-strong", "el-danger-text"));
        problem.explanation().ifPresent(why -> block.getChildren().add(Nodes.prose(texts.of(why), "el-body-s")));
        problem.fix()
                .ifPresent(fix -> block.getChildren()
                        .add(Buttons.plain(
                                "btn-fix-" + parameter.id(), texts.of("ui.parameters.use", fix), () -> text.set(fix))));
        block.getStyleClass().add("el-error");
        block.setId("error-" + parameter.id());
        return block;
    }

    private Control control() {
        return switch (parameter.kind()) {
            case Kind.Choice choice -> {
                var box = new ComboBox<String>();
                box.getItems().setAll(choice.values());
                box.setEditable(choice.open());
                if (choice.open()) box.getEditor().textProperty().bindBidirectional(text);
                box.valueProperty().bindBidirectional(text);
                yield box;
            }
            case Kind.Switch _ -> {
                var box = new CheckBox(texts.of("parameter." + parameter.id()));
                box.setSelected(Boolean.parseBoolean(text.get()));
                box.selectedProperty().addListener((_, _, on) -> text.set(Boolean.toString(on)));
                text.addListener((_, _, now) -> box.setSelected(Boolean.parseBoolean(now)));
                yield box;
            }
            case Kind.Fixed _ -> {
                var field = field();
                field.setEditable(false);
                field.setFocusTraversable(false);
                yield field;
            }
            case Kind.Name _, Kind.Whole _, Kind.Range _, Kind.Ranges _ -> field();
        };
    }

    private TextField field() {
        var field = new TextField();
        field.textProperty().bindBidirectional(text);
        field.getStyleClass().add("mono");
        return field;
    }
}
