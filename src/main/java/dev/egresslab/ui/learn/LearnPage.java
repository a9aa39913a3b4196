package dev.egresslab.ui.learn;

import dev.egresslab.net.World;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.DiagramPane;
import dev.egresslab.ui.diagram.DiagramView;
import dev.egresslab.ui.diagram.ExportMenu;
import dev.egresslab.ui.diagram.Stops;
import dev.egresslab.ui.kit.Motion;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.learn.Article.Figure;
import dev.egresslab.ui.observe.Legend;
import dev.egresslab.ui.observe.Player;
import dev.egresslab.ui.observe.WalkKeys;
import dev.egresslab.ui.observe.WalkModel;
import dev.egresslab.ui.observe.Walking;
import dev.egresslab.ui.shell.Page;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Short texts with the pictures that belong to them; every packet on them is walked, not drawn. */
public final class LearnPage implements Page {
    private final Texts texts;
    private final World world;
    private final WalkModel model = new WalkModel();
    private final DiagramView diagram = Nodes.id("learn-diagram", new DiagramView());
    private final Label title = Nodes.id("learn-title", Nodes.label("", "el-h1-s"));
    private final Label text = Nodes.id("learn-text", Nodes.prose("", "el-prose"));
    private final Label figureText = Nodes.id("learn-figure", Nodes.prose("", "el-body-s", "el-muted"));
    private final HBox figures = new HBox();
    private final Label told = Nodes.label("", "el-caption", "el-muted");
    private final StopLine stop;
    private final List<ToggleButton> topics = new ArrayList<>();
    private final ObjectProperty<String> article;
    private final HBox body;
    private String read = "";

    /** @param article id of the one that is read */
    public LearnPage(Texts texts, World world, Motion motion, ObjectProperty<String> article) {
        this.article = article;
        this.texts = texts;
        this.world = world;
        model.reducedProperty().bindBidirectional(motion.reducedProperty());
        stop = new StopLine(model, texts);
        var pane = new DiagramPane(diagram, texts);
        VBox.setVgrow(pane, Priority.ALWAYS);
        Walking.on(diagram, model);
        WalkKeys.on(pane, model);
        text.setMaxWidth(760);
        figureText.setMaxWidth(Double.MAX_VALUE);
        var bar = Nodes.row(
                12,
                Nodes.grow(figureText),
                told,
                new Legend(model, texts),
                pane.menu(),
                new ExportMenu(diagram, texts, told::setText));
        var head = Nodes.column(10, title, text, figures, bar);
        head.getStyleClass().add("el-learn-head");
        var page = new VBox(head, pane, new Player(model, texts), stop);
        body = new HBox(list(), Nodes.grow(page));
    }

    @Override
    public String name() {
        return "learn";
    }

    @Override
    public String title() {
        return texts.of("ui.learn.title");
    }

    @Override
    public String subtitle() {
        return texts.of("ui.learn.subtitle");
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public boolean wide() {
        return true;
    }

    @Override
    public void shown() {
        if (!read.equals(article.get())) show(wanted());
    }

    private Article wanted() {
        return Article.ALL.stream()
                .filter(a -> a.id().equals(article.get()))
                .findFirst()
                .orElse(Article.ALL.getFirst());
    }

    private VBox list() {
        var group = new ToggleGroup();
        var list = Nodes.column(6);
        for (var article : Article.ALL) {
            var topic = new ToggleButton(texts.of("ui.learn." + article.id()));
            topic.setId("learn-" + article.id());
            topic.setToggleGroup(group);
            topic.getStyleClass().setAll("button", "flat", "el-nav");
            topic.setMaxWidth(Double.MAX_VALUE);
            topic.setOnAction(_ -> show(article));
            topics.add(topic);
            list.getChildren().add(topic);
        }
        list.getStyleClass().add("el-learn-list");
        list.setMinWidth(230);
        return list;
    }

    private void show(Article article) {
        read = article.id();
        this.article.set(read);
        topics.forEach(topic -> {
            topic.setSelected(topic.getId().equals("learn-" + read));
            topic.getStyleClass().remove("current");
            if (topic.getId().equals("learn-" + article.id()))
                topic.getStyleClass().add("current");
        });
        title.setText(texts.of("ui.learn." + article.id()));
        text.setText(texts.of("ui.learn." + article.id() + ".text"));
        var group = new ToggleGroup();
        figures.getChildren().clear();
        for (var figure : article.figures()) figures.getChildren().add(choice(article, figure, group));
        figures.getChildren().getFirst().getStyleClass().add("left-pill");
        figures.getChildren().getLast().getStyleClass().add("right-pill");
        ((ToggleButton) figures.getChildren().getFirst()).setSelected(true);
        show(article, article.figures().getFirst());
    }

    private ToggleButton choice(Article article, Figure figure, ToggleGroup group) {
        var key = "ui.learn." + article.id() + "." + figure.id();
        var choice = new ToggleButton(texts.of(key));
        choice.setId("figure-" + figure.id());
        choice.setToggleGroup(group);
        choice.setMinWidth(HBox.USE_PREF_SIZE);
        choice.getStyleClass().add("el-segment");
        boolean edge = figure.equals(article.figures().getFirst())
                || figure.equals(article.figures().getLast());
        if (!edge) choice.getStyleClass().add("center-pill");
        choice.setOnAction(_ -> {
            choice.setSelected(true);
            show(article, figure);
        });
        return choice;
    }

    private void show(Article article, Figure figure) {
        figureText.setText(texts.of("ui.learn." + article.id() + "." + figure.id() + ".text"));
        var scene = figure.scene(world, texts);
        model.show(List.of());
        diagram.show(scene.drawing());
        model.show(Stops.of(scene.trace()));
    }
}
