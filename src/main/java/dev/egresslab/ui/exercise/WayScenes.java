package dev.egresslab.ui.exercise;

import dev.egresslab.lab.exercise.Exercise;
import dev.egresslab.net.World;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.DiagramPane;
import dev.egresslab.ui.diagram.DiagramView;
import dev.egresslab.ui.diagram.Stops;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.learn.StopLine;
import dev.egresslab.ui.observe.Legend;
import dev.egresslab.ui.observe.Player;
import dev.egresslab.ui.observe.WalkKeys;
import dev.egresslab.ui.observe.WalkModel;
import dev.egresslab.ui.observe.Walking;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The ways that an exercise is about: the problem and its fixes, each with its packet; what is done in the lab is marked. */
final class WayScenes extends VBox {
    private static final double HEIGHT = 380;

    private final Texts texts;
    private final World world;
    private final Callable<WayScene.Sight> survey;
    private final List<WayScene> scenes;
    private final WalkModel model = new WalkModel();
    private final DiagramView diagram = Nodes.id("exercise-diagram", new DiagramView());
    private final HBox choices = new HBox();
    private final Label note = Nodes.id("exercise-scene-note", Nodes.prose("", "el-caption", "el-muted"));
    private List<WayScene.Walked> walked = List.of();
    private WayScene shown;
    private boolean reading;

    /** @param survey reads what exists and from where one comes; called elsewhere than on the window's thread */
    WayScenes(Texts texts, World world, Callable<WayScene.Sight> survey, List<WayScene> scenes) {
        this.texts = texts;
        this.world = world;
        this.survey = survey;
        this.scenes = scenes;
        this.shown = scenes.getFirst();
        setId("exercise-scenes");
        getStyleClass().addAll("el-card", "el-flush");
        var pane = new DiagramPane(diagram, texts);
        pane.setPrefHeight(HEIGHT);
        pane.setMinHeight(HEIGHT);
        Walking.on(diagram, model);
        WalkKeys.on(pane, model);
        var bar = Nodes.row(12, choices, Nodes.grow(note), new Legend(model, texts), pane.menu());
        bar.getStyleClass().add("el-stage-bar");
        getChildren().addAll(bar, pane, new Player(model, texts), new StopLine(model, texts));
    }

    /** The scenes of an exercise; none for most. */
    static List<WayScene> of(Exercise exercise) {
        return switch (exercise.id()) {
            case "asymmetric-routing" -> List.of(WayScene.PUBLISHED, WayScene.FORWARDED, WayScene.GATEWAY);
            case "application-gateway" -> List.of(WayScene.GATEWAY);
            default -> List.of();
        };
    }

    /** Walks through the lab as it is now; where a step is not done, through one that was read back earlier. */
    void read() {
        if (reading) return;
        reading = true;
        Background.run(
                () -> {
                    var sight = survey.call();
                    return scenes.stream().map(s -> s.walk(sight, world, texts)).toList();
                },
                found -> {
                    reading = false;
                    walked = found;
                    choose();
                    show(shown);
                },
                e -> {
                    reading = false;
                    note.setText(Words.error(e, texts));
                });
    }

    private Optional<WayScene.Walked> walked(WayScene scene) {
        return walked.stream().filter(w -> w.scene() == scene).findFirst();
    }

    private void choose() {
        var group = new ToggleGroup();
        choices.getChildren().clear();
        for (var scene : scenes) {
            var choice = new ToggleButton(texts.of("ui.exercise.scene." + scene.id()));
            choice.setId("scene-" + scene.id());
            choice.setToggleGroup(group);
            choice.setSelected(scene == shown);
            choice.setMinWidth(USE_PREF_SIZE);
            choice.getStyleClass().add("el-segment");
            if (walked(scene).filter(WayScene.Walked::own).isPresent()) choice.setGraphic(Icons.of(Meaning.READY, 14));
            choice.setOnAction(_ -> {
                choice.setSelected(true);
                show(scene);
            });
            choices.getChildren().add(choice);
        }
        if (scenes.size() < 2) return;
        for (int i = 0; i < scenes.size(); i++)
            choices.getChildren()
                    .get(i)
                    .getStyleClass()
                    .add(i == 0 ? "left-pill" : i == scenes.size() - 1 ? "right-pill" : "center-pill");
    }

    private void show(WayScene scene) {
        shown = scene;
        walked(scene).ifPresent(w -> {
            note.setText(texts.of("ui.exercise.scene." + (w.own() ? "model" : "specimen")));
            model.show(List.of());
            diagram.show(w.drawing());
            model.show(Stops.of(w.trace()));
        });
    }
}
