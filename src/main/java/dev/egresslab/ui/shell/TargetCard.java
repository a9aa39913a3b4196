package dev.egresslab.ui.shell;

import dev.egresslab.plan.Place;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A place to run in, at the bottom of the sidebar: where it is, what runs there, what that costs. */
final class TargetCard extends Button {
    private final Course course;
    private final Place place;
    private final Label state;
    private final Label where = Nodes.label("", "el-mono-s", "el-muted");
    private final Region dot = new Region();

    TargetCard(Course course, Place place) {
        this.course = course;
        this.place = place;
        state = Nodes.id("target-state-" + place.id(), Nodes.label("", "el-caption", "el-muted"));
        var name = course.texts().of("ui.shell.place." + place.id());
        dot.getStyleClass().add("el-dot-state");
        var lines = Nodes.column(
                2,
                Nodes.row(
                        8,
                        Icons.of(place.billed() ? Meaning.AZURE : Meaning.PRACTICE, 18),
                        Nodes.label(name, "el-body-s", "el-h3"),
                        Nodes.spring(),
                        dot),
                where,
                state);
        // a cloud of a name is where it is; only a practice cloud has an address to tell
        Nodes.shown(where, place.entrance().isEmpty());
        lines.setFillWidth(true);
        setGraphic(lines);
        lines.prefWidthProperty().bind(widthProperty().subtract(26));
        setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().setAll("button", "flat", "el-target");
        setId("target-" + place.id());
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(_ -> course.go("start"));
        where.setText(place.endpoint());
        said(name, place.endpoint());
        state.textProperty().addListener((_, _, now) -> said(name, now));
        state.setText(rest(0));
    }

    /** Asks how many labs stand there. */
    void refresh() {
        Background.run(
                () -> course.workbench().labs().stream()
                        .filter(lab -> lab.place().equals(place.id()))
                        .filter(lab -> course.workbench().standing(lab).state().mayExist())
                        .count(),
                this::show,
                _ -> {});
    }

    private void show(long labs) {
        dot.getStyleClass().setAll("el-dot-state", place.billed() ? labs > 0 ? "wa" : "muted" : "ok");
        state.setText(rest(labs));
    }

    private String rest(long labs) {
        var what = labs > 0
                ? course.texts().of("ui.shell.place.labs", labs)
                : course.texts().of(out() ? "ui.shell.place.signedOut" : "ui.shell.place." + place.id() + ".cost");
        return place.clock()
                .map(clock ->
                        course.texts().of("ui.shell.place.clock", what, Words.speed(clock.speed(), course.texts())))
                .orElse(what);
    }

    /** Whether somebody would have to sign in first. */
    private boolean out() {
        return place.entrance().filter(door -> door.chosen().isEmpty()).isPresent();
    }

    private void said(String name, String more) {
        setAccessibleText(course.texts().of("ui.shell.place.said", name, more));
    }
}
