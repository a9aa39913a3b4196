package dev.egresslab.ui.observe;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Estate;
import dev.egresslab.net.World;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.DiagramPane;
import dev.egresslab.ui.diagram.DiagramView;
import dev.egresslab.ui.diagram.Drawing;
import dev.egresslab.ui.diagram.ExportMenu;
import dev.egresslab.ui.diagram.Grouping;
import dev.egresslab.ui.diagram.Look;
import dev.egresslab.ui.diagram.Places;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.log.LogModel;
import dev.egresslab.ui.log.LogView;
import dev.egresslab.ui.shell.Portal;

import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The picture with the packet on it, the player, and the stop that is looked at; or the resources behind it. */
public final class WalkStage extends VBox {
    private final Texts texts;
    private final WalkModel model;
    private final DiagramView diagram = Nodes.id("diagram", new DiagramView());
    private final HopCard hop;
    private final LogView log;
    private final ResourcesTree resources = new ResourcesTree();
    private final StackPane shown = new StackPane();
    private final Label told = Nodes.id("export-told", Nodes.label("", "el-caption", "el-muted"));
    private final Button present;
    private Runnable presented = () -> {};
    private Optional<Seen> seen = Optional.empty();
    private Look look = Look.USUAL;
    private Places places = Places.passing();

    /** What is drawn, and on the way to which host. */
    private record Seen(Estate estate, World world, String host) {}

    /** @param log what is told of the packet and of what it walks through */
    public WalkStage(WalkModel model, LogModel log, Texts texts) {
        this.log = new LogView(log, texts);
        this.texts = texts;
        this.model = model;
        hop = new HopCard(model, texts);
        present = present();
        var pane = new DiagramPane(diagram, texts);
        VBox.setVgrow(pane, Priority.ALWAYS);
        var topology = new VBox(pane, new Player(model, texts), hop);
        WalkKeys.on(pane, model);
        Walking.on(diagram, model);
        VBox.setVgrow(shown, Priority.ALWAYS);
        shown.getChildren().setAll(topology);
        getChildren().addAll(bar(pane, topology), shown);
    }

    /** Draws what exists, seen on the way to a host. */
    public void draw(Estate estate, World world, String host) {
        resources.show(estate);
        var now = new Seen(estate, world, host);
        seen = Optional.of(now);
        lay(now);
    }

    /** The same, with a client that the internet sees under another address than the practice cloud's. */
    void draw(Estate estate, World world, String host, Ipv4 client) {
        look = look.from(client);
        draw(estate, world, host);
    }

    /** The same, with packets from another pod than the lab's own; from a node where the name is empty. */
    public void draw(Estate estate, World world, String host, String pod) {
        look = look.at(pod);
        draw(estate, world, host);
    }

    /** Where the resources behind the picture can be looked at as well. */
    public void in(Portal portal) {
        resources.in(portal);
    }

    /** The address that the internet sees of this computer, as far as the picture tells. */
    public Ipv4 client() {
        return look.client();
    }

    /** Things can be put elsewhere, and stay there. */
    public void movable(Places kept) {
        places = kept;
        diagram.movable(kept.in(look.grouping().name()), () -> Walking.show(diagram, model));
    }

    /** What no template fits is laid out elsewhere, so that the window does not wait. */
    private void lay(Seen now) {
        var wanted = look;
        if (Drawing.quick(now.estate, now.world, wanted)) {
            Drawing.survey(now.estate, now.world, now.host, texts, wanted).ifPresent(diagram::show);
            return;
        }
        Background.run(
                () -> Drawing.survey(now.estate, now.world, now.host, texts, wanted),
                drawn -> {
                    if (seen.filter(now::equals).isEmpty() || !look.equals(wanted)) return;
                    drawn.ifPresent(diagram::show);
                    Walking.show(diagram, model);
                },
                e -> told.setText(Words.error(e, texts)));
    }

    private void look(Look wanted) {
        look = wanted;
        movable(places);
        seen.ifPresent(now -> {
            lay(now);
            Walking.show(diagram, model);
        });
    }

    private void offer(MenuButton view) {
        var group = new ToggleGroup();
        view.getItems().add(new SeparatorMenuItem());
        for (var grouping : Grouping.values()) {
            var item = new RadioMenuItem(texts.of("ui.diagram.group." + grouping));
            item.setId("item-diagram-group-" + grouping.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.setSelected(grouping == look.grouping());
            item.setOnAction(_ -> look(look.by(grouping)));
            view.getItems().add(item);
        }
        var whole = new CheckMenuItem(texts.of("ui.diagram.whole"));
        whole.setId("item-diagram-whole");
        whole.setOnAction(_ -> look(look.whole(whole.isSelected())));
        var reset = new MenuItem(texts.of("ui.diagram.reset"));
        reset.setId("item-diagram-reset");
        reset.setOnAction(_ -> diagram.reset());
        view.getItems().addAll(whole, reset, new SeparatorMenuItem());
    }

    void remedy(Optional<Node> card) {
        hop.remedy(card);
    }

    /** The picture, where there is one. */
    public Optional<Drawing> drawing() {
        return diagram.drawing();
    }

    private HBox bar(DiagramPane pane, Node topology) {
        var group = new ToggleGroup();
        told.setMaxWidth(Double.MAX_VALUE);
        var tabs = new HBox(
                tab("topology", topology, group, "left-pill"),
                tab("resources", resources, group, "center-pill"),
                tab("logs", log, group, "right-pill"));
        tabs.setAlignment(Pos.CENTER_LEFT);
        var view = pane.menu();
        offer(view);
        var calm = new CheckMenuItem(texts.of("ui.diagram.calm"));
        calm.setId("item-diagram-calm");
        calm.selectedProperty().bindBidirectional(model.reducedProperty());
        view.getItems().add(calm);
        var export = new ExportMenu(diagram, texts, told::setText);
        var legend = new Legend(model, texts);
        var bar = Nodes.row(12, tabs, Nodes.grow(told), legend, view, export, present);
        bar.getStyleClass().add("el-stage-bar");
        setMinWidth(0);
        told.setMinWidth(0);
        widthProperty().subscribe(() -> room(bar, legend));
        legend.getChildren().addListener((ListChangeListener<Node>) _ -> room(bar, legend));
        return bar;
    }

    /** The legend gives way where the bar is too narrow: the picture's text says the same. */
    private void room(HBox bar, Legend legend) {
        double others = bar.getChildren().stream()
                .filter(child -> child.isManaged() && child != legend)
                .mapToDouble(child -> child.minWidth(-1) + bar.getSpacing())
                .sum();
        var inside = bar.getInsets();
        Nodes.shown(legend, others + legend.prefWidth(-1) + inside.getLeft() + inside.getRight() <= getWidth());
    }

    private Button present() {
        var button = new Button("", Icons.of(Meaning.PRESENT, 18));
        button.setId("btn-present");
        button.getStyleClass().add("button-icon");
        button.setAccessibleText(texts.of("ui.presenter.show"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.of("ui.presenter.keys")));
        button.setOnAction(_ -> presented.run());
        Nodes.shown(button, false);
        return button;
    }

    /** What to do when a person wants to present. */
    public void onPresent(Runnable action) {
        presented = action;
        Nodes.shown(present, true);
    }

    private ToggleButton tab(String key, Node content, ToggleGroup group, String pill) {
        var tab = new ToggleButton(texts.of("ui.observe." + key));
        tab.setId("tab-" + key);
        tab.setToggleGroup(group);
        tab.getStyleClass().addAll("el-segment", pill);
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setSelected(key.equals("topology"));
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            shown.getChildren().setAll(content);
        });
        return tab;
    }

    /** What stands at the right of a stage: as wide as it is there, scrolled where it is longer. */
    public static ScrollPane beside(Node panel) {
        var scroll = new ScrollPane(panel);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("el-observe-side");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
