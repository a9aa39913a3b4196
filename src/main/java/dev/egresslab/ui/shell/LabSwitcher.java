package dev.egresslab.ui.shell;

import dev.egresslab.lab.Lab;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Types;

import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/** Which lab this is about; opens the list of all others. */
final class LabSwitcher extends MenuButton {
    /** Letters of a name that stand beside the icon. */
    private static final int ROOM = 17;

    private final Course course;
    private final Label title = Nodes.label("", "el-caption", "el-semi");
    private final Label group = Nodes.label("", "el-mono-s", "el-muted");
    private final HBox face = new HBox(8);

    LabSwitcher(Course course) {
        this.course = course;
        setId("lab-switcher");
        getStyleClass().add("el-switcher");
        setMaxWidth(Double.MAX_VALUE);
        face.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setGraphic(face);
        setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        setOnShowing(_ -> fill());
        getItems().add(new MenuItem(course.texts().of("ui.shell.switcher.reading")));
        course.lab().addListener((_, _, _) -> name());
        course.type().addListener((_, _, _) -> name());
        course.answers().addListener((_, _, _) -> name());
        name();
    }

    /** The open lab, or the one that is being made up. */
    private void name() {
        var lab = course.lab().get();
        var type = lab == null ? course.type().get().id() : lab.type();
        var answers = lab == null ? course.answers().get() : lab.answers();
        title.setText(course.texts().of("outbound." + type + ".title"));
        group.setText(answers.texts().getOrDefault("group", ""));
        face.getChildren().setAll(Nodes.column(0, title, group));
        // a long name needs the room that the icon would take
        if (group.getText().length() <= ROOM) face.getChildren().addFirst(Icons.tile(Types.meaning(type)));
        setAccessibleText(course.texts().of("ui.shell.switcher", title.getText(), group.getText()));
    }

    private void fill() {
        Background.run(() -> course.workbench().labs(), this::list, _ -> list(List.of()));
    }

    private void list(List<Lab> labs) {
        getItems().clear();
        for (var lab : labs) {
            var state = course.workbench().standing(lab).state();
            var item = new CustomMenuItem(Nodes.row(
                    10,
                    Icons.tile(Types.meaning(lab.type())),
                    Nodes.column(
                            0,
                            Nodes.label(course.texts().of("outbound." + lab.type() + ".title"), "el-body-s"),
                            Nodes.label(
                                    course.texts()
                                            .of(
                                                    "ui.shell.switcher.lab",
                                                    lab.id(),
                                                    course.texts().of("ui.state." + state.name())),
                                    "el-caption",
                                    "el-muted"))));
            item.setId("switch-" + lab.id());
            item.setOnAction(_ -> course.open(lab));
            getItems().add(item);
        }
        if (labs.isEmpty()) getItems().add(new MenuItem(course.texts().of("ui.shell.switcher.none")));
    }
}
