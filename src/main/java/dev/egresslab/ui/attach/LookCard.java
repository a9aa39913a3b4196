package dev.egresslab.ui.attach;

import dev.egresslab.plan.Place;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Visit;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** The way to clusters that are there already, one button for each place. */
public final class LookCard extends HBox {
    private final Course course;

    public LookCard(Course course) {
        super(12);
        this.course = course;
        setId("look");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getStyleClass().add("el-card");
        getChildren()
                .addAll(
                        Icons.tile(Meaning.VIEW),
                        Nodes.grow(Nodes.column(
                                2,
                                Nodes.prose(course.texts().of("ui.clusters.title"), "el-h3"),
                                Nodes.prose(course.texts().of("ui.clusters.offer"), "el-body-s", "el-muted"))));
        course.workbench().places().forEach(place -> getChildren().add(button(place)));
    }

    private Button button(Place place) {
        var button = Buttons.plain("btn-look-" + place.id(), course.texts().of("ui.clusters.in." + place.id()), () -> {
            course.visit().set(new Visit(place.id(), ""));
            course.go("clusters");
        });
        button.setGraphic(Icons.of(place.billed() ? Meaning.AZURE : Meaning.PRACTICE, 16));
        return button;
    }
}
