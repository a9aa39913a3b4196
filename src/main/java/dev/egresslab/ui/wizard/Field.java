package dev.egresslab.ui.wizard;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import dev.egresslab.lab.Parameter;
import dev.egresslab.lab.Parameter.Kind;
import dev.egresslab.lab.Problem;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.HorizontalDirection;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One question: its label and its control, and beside them what is wrong with the answer. */
final class Field extends VBox {
    private final Parameter parameter;
    private final StringProperty text;
    private final Texts texts;
    private final Control control;
    private final HBox error = new HBox(12);
    private final ObservableList<String> choices = FXCollections.observableArrayList();
    private final String name;
    private final Label word = Nodes.prose("", "el-caption", "el-muted");

    Field(Parameter parameter, StringProperty text, Texts texts) {
        super(4);
        this.parameter = parameter;
        this.text = text;
        this.texts = texts;
        name = texts.of("parameter." + parameter.id());
        var label = Nodes.label(name, "el-body-s", "el-strong");
        control = control();
        control.setId("field-" + id());
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(name);
        label.setLabelFor(control);
        if (!(parameter.kind() instanceof Kind.Switch)) getChildren().add(label);
        getChildren().add(control);
        var help = "parameter." + parameter.id() + ".help";
        if (texts.has(help)) getChildren().add(Nodes.prose(texts.of(help), "el-caption", "el-muted"));
        getChildren().add(Nodes.shown(word, word.textProperty().isNotEmpty()));
        getStyleClass().add("el-field");
        error.getStyleClass().add("el-error");
        show(Optional.empty());
    }

    /** Its id as one can look it up. */
    private String id() {
        return parameter.id().replace('.', '-');
    }

    Parameter parameter() {
        return parameter;
    }

    /** What is wrong, a block of its own under the row. */
    Node error() {
        return error;
    }

    /** Whether it takes a whole row. */
    boolean wide() {
        return parameter.kind() instanceof Kind.Switch || parameter.kind() instanceof Kind.Ranges;
    }

    /** Other answers to choose from than the usual ones, and where they come from; what is answered stays. */
    void offer(List<String> answers, String from) {
        word(from);
        if (!(control instanceof ComboBox<?>)) return;
        var kept = text.get();
        choices.setAll(answers);
        text.set(kept);
    }

    /** Something to know about the answers. */
    void word(String about) {
        word.setId("word-" + id());
        word.setText(about);
    }

    void take() {
        control.requestFocus();
    }

    boolean focused() {
        return control.isFocused() || control.isFocusWithin();
    }

    /** Hears when a person leaves it. */
    void onLeft(Runnable left) {
        control.focusWithinProperty().addListener((_, _, now) -> {
            if (!now) left.run();
        });
    }

    /** Whether something is said to be wrong with it. */
    boolean told() {
        return error.isVisible();
    }

    void show(Optional<Problem> problem) {
        control.pseudoClassStateChanged(Styles.STATE_DANGER, problem.isPresent());
        error.setId(problem.isPresent() ? "error-" + id() : null);
        error.setVisible(problem.isPresent());
        error.setManaged(problem.isPresent());
        error.getChildren().clear();
        problem.ifPresent(p -> error.getChildren().setAll(new FontIcon("mdi2a-alert-circle-outline"), words(p)));
        control.setAccessibleHelp(problem.map(this::said).orElse(""));
    }

    private String said(Problem problem) {
        return problem.explanation()
                .map(why -> texts.of("ui.parameters.said", texts.of(problem.cause()), texts.of(why)))
                .orElseGet(() -> texts.of(problem.cause()));
    }

    private VBox words(Problem problem) {
        var block = Nodes.column(4, Nodes.prose(texts.of(problem.cause()), "el-body-s", "el-semi", "el-danger-text"));
        problem.explanation().ifPresent(why -> block.getChildren().add(Nodes.prose(texts.of(why), "el-body-s")));
        var last = Nodes.row(10);
        problem.fix().ifPresent(fix -> {
            var use = Buttons.plain("btn-fix-" + id(), texts.of("ui.parameters.use", fix), () -> text.set(fix));
            use.getStyleClass().add("el-small");
            last.getChildren().add(use);
        });
        if (!last.getChildren().isEmpty()) block.getChildren().add(last);
        problem.azureCode().ifPresent(code -> block.getChildren().add(Nodes.prose(code, "el-mono-s", "el-muted")));
        return Nodes.grow(block);
    }

    private Control control() {
        return switch (parameter.kind()) {
            case Kind.Choice choice -> {
                var box = new ComboBox<String>();
                choices.setAll(choice.values());
                box.setItems(choices);
                box.setEditable(choice.open());
                if (choice.open()) {
                    box.getEditor().textProperty().bindBidirectional(text);
                    box.getEditor().setAccessibleText(name);
                }
                box.valueProperty().bindBidirectional(text);
                yield box;
            }
            case Kind.Switch _ -> {
                var box = new ToggleSwitch(texts.of("parameter." + parameter.id()));
                box.setLabelPosition(HorizontalDirection.RIGHT);
                box.setAccessibleRole(AccessibleRole.CHECK_BOX);
                box.setSelected(Boolean.parseBoolean(text.get()));
                box.selectedProperty().addListener((_, _, on) -> text.set(Boolean.toString(on)));
                text.addListener((_, _, now) -> box.setSelected(Boolean.parseBoolean(now)));
                yield box;
            }
            case Kind.Fixed _ -> {
                var field = field();
                field.setEditable(false);
                field.setFocusTraversable(false);
                field.getStyleClass().add("el-fixed");
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
