package dev.egresslab.ui.thought;

import dev.egresslab.address.Ipv4;
import dev.egresslab.lab.exercise.thought.Conclusion;
import dev.egresslab.net.Hop;
import dev.egresslab.net.Payload;
import dev.egresslab.net.Trace;
import dev.egresslab.net.World;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.DiagramPane;
import dev.egresslab.ui.diagram.DiagramView;
import dev.egresslab.ui.diagram.Drawing;
import dev.egresslab.ui.diagram.Look;
import dev.egresslab.ui.diagram.Stops;
import dev.egresslab.ui.kit.Background;
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
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The packet's way as it is, and as it would be: that one is marked, so that nobody takes it for what exists. */
final class ThoughtScene extends VBox {
    private static final double HEIGHT = 380;
    private static final double WITH_LEGEND = 900;
    private static final String HOST = "ifconfig.me";

    private final Texts texts;
    private final World world;
    private final WalkModel model = new WalkModel();
    private final DiagramView diagram = Nodes.id("thought-diagram", new DiagramView());
    private final ToggleButton now = new ToggleButton();
    private final ToggleButton then = new ToggleButton();
    private final Label mark = Nodes.id("thought-mark", Nodes.whole(Nodes.label("", "el-tag", "wa")));
    private Optional<Conclusion> conclusion = Optional.empty();
    private boolean told;

    ThoughtScene(World world, Texts texts) {
        this.texts = texts;
        this.world = world;
        setId("thought-scene");
        getStyleClass().addAll("el-card", "el-flush");
        var pane = new DiagramPane(diagram, texts);
        pane.setPrefHeight(HEIGHT);
        pane.setMinHeight(HEIGHT);
        Walking.on(diagram, model);
        WalkKeys.on(pane, model);
        mark.setText(texts.of("ui.thought.mark"));
        var group = new ToggleGroup();
        var legend = new Legend(model, texts);
        var bar = Nodes.row(
                12,
                new HBox(segment(now, "now", group, "left-pill"), segment(then, "then", group, "right-pill")),
                mark,
                Nodes.spring(),
                legend,
                pane.menu());
        bar.getStyleClass().add("el-stage-bar");
        setMinWidth(0);
        // the picture's text says the same
        widthProperty().subscribe(() -> Nodes.shown(legend, getWidth() >= WITH_LEGEND));
        getChildren().addAll(bar, pane, new Player(model, texts), new StopLine(model, texts));
    }

    private ToggleButton segment(ToggleButton button, String key, ToggleGroup group, String pill) {
        button.setText(texts.of("ui.thought." + key));
        button.setId("scene-" + key);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll("el-segment", pill);
        button.setOnAction(_ -> {
            button.setSelected(true);
            draw(key.equals("then"));
        });
        return button;
    }

    /** As it is until it is told; as it would be from then on. */
    void show(Conclusion shown, boolean nowTold) {
        boolean same = conclusion.filter(shown::equals).isPresent() && told == nowTold;
        conclusion = Optional.of(shown);
        told = nowTold;
        if (same) return;
        then.setDisable(!told);
        (told ? then : now).setSelected(true);
        draw(told);
    }

    private void draw(boolean thought) {
        Nodes.shown(mark, thought);
        getStyleClass().remove("el-thought");
        if (thought) getStyleClass().add("el-thought");
        conclusion.ifPresent(of -> {
            var seen = thought ? of.after() : of.before();
            Background.run(
                    () -> Drawing.survey(seen.estate(), world, host(seen.way()), texts, look(seen.way())),
                    drawing -> {
                        if (conclusion.filter(of::equals).isPresent() && then.isSelected() == thought)
                            drawing.ifPresent(d -> put(d, seen.way()));
                    },
                    e -> mark.setText(Words.error(e, texts)));
        });
    }

    private void put(Drawing drawing, Optional<Trace> way) {
        model.show(List.of());
        diagram.show(drawing);
        model.show(way.map(Stops::of).orElse(List.of()));
    }

    /** The host that the packet asks for by name. */
    private static String host(Optional<Trace> way) {
        return way.map(w -> switch (w.sent().payload()) {
                    case Payload.Http http -> http.host();
                    case Payload.Tls tls -> tls.serverName();
                    case Payload.Opaque _ -> HOST;
                })
                .filter(host -> !Ipv4.is(host) && !host.isEmpty())
                .orElse(HOST);
    }

    private static Look look(Optional<Trace> way) {
        var look = Look.USUAL.at(pod(way));
        return way.map(w -> w.hops().getFirst())
                .filter(first -> first.kind() == Hop.Kind.INTERNET)
                .map(first -> look.from(first.arrived().source().address()))
                .orElse(look);
    }

    /** The pod that the packet comes from or goes to; none where it is a node's. */
    private static String pod(Optional<Trace> way) {
        return way.stream()
                .flatMap(w -> w.hops().stream())
                .filter(hop -> hop.kind() == Hop.Kind.POD)
                .map(hop -> hop.id().substring(hop.id().indexOf(':') + 1))
                .findFirst()
                .orElse("");
    }
}
