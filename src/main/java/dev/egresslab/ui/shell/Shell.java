package dev.egresslab.ui.shell;

import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame: sidebar with steps, head, the page, foot. */
public final class Shell extends BorderPane {
    private static final double SIDEBAR = 224;

    /** Pages that need no lab. */
    private static final Set<String> FREE = Set.of("start", "learn", "compare");

    private final Course course;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, Button> links = new LinkedHashMap<>();
    private final Map<String, Label> numbers = new LinkedHashMap<>();
    private final List<String> steps;
    private final Label title = Nodes.id("title", Nodes.label("", "el-h1"));
    private final Label subtitle = Nodes.label("", "el-muted");
    private final VBox strips = new VBox();
    private final HBox actions = Nodes.row(12);
    private final VBox side;
    private final HBox settings = Nodes.row(4);
    private final List<javafx.scene.Node> steering = new ArrayList<>();
    private final VBox aside = new VBox();
    private final StackPane body = new StackPane();
    private final StackPane foot = new StackPane();
    private final Rail rail;

    /** @param steps names of the pages that are numbered steps; the others are reached by name */
    public Shell(Course course, List<Page> all, List<String> steps, Theme theme) {
        this.course = course;
        this.steps = List.copyOf(steps);
        all.forEach(page -> pages.put(page.name(), page));
        side = sidebar(theme);
        rail = new Rail(side, SIDEBAR);
        var scroll = new ScrollPane(side);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("el-plain");
        scroll.setFocusTraversable(false);
        setLeft(scroll);
        var head = new HBox(Nodes.column(2, title, subtitle), Nodes.spring(), actions);
        head.getStyleClass().add("el-head");
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Nodes.grow(body);
        setCenter(new VBox(head, strips, body, foot));
        getStyleClass().add("el-surface");
        course.page().addListener((_, before, now) -> show(before, now));
        course.lab().addListener((_, _, _) -> mark());
        show("", course.page().get());
    }

    /** What is said across every page, below its head, while there is something to say. */
    public void strip(javafx.scene.Node strip) {
        strips.getChildren().add(strip);
    }

    /** A button at the bottom of the sidebar. */
    public void tool(javafx.scene.Node tool) {
        side.getChildren().add(side.getChildren().size() - 2, tool);
    }

    /** A choice about the window itself, beside that of light and dark. */
    public void setting(javafx.scene.Node setting) {
        settings.getChildren().add(setting);
    }

    /** Keys that work on every page. */
    public void keys(javafx.scene.Scene scene, Theme theme) {
        scene.getAccelerators()
                .put(
                        new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        () -> theme.darkProperty().set(!theme.darkProperty().get()));
        scene.getAccelerators()
                .put(
                        new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN),
                        () -> rail.toggle(course.page().get()));
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            scene.getAccelerators()
                    .put(
                            new KeyCodeCombination(
                                    KeyCode.getKeyCode(Integer.toString(i + 1)), KeyCombination.SHORTCUT_DOWN),
                            () -> visit(step));
        }
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.DIGIT6, KeyCombination.SHORTCUT_DOWN), () -> visit("observe"));
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.DIGIT7, KeyCombination.SHORTCUT_DOWN), () -> visit("exercises"));
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.DIGIT8, KeyCombination.SHORTCUT_DOWN), () -> visit("compare"));
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.DIGIT9, KeyCombination.SHORTCUT_DOWN), () -> visit("cleanup"));
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN), () -> visit("start"));
    }

    private void visit(String name) {
        var link = links.get(name);
        if (link != null && !link.isDisabled()) course.go(name);
    }

    private void show(String before, String now) {
        var left = pages.get(before);
        if (left != null) left.hidden();
        var page = pages.get(now);
        if (page == null) return;
        page.shown();
        rail.show(page);
        title.setText(page.title());
        subtitle.setText(page.subtitle());
        var shown = page.body();
        shown.setId("screen-" + page.name());
        body.getChildren().setAll(shown);
        actions.getChildren().clear();
        Optional.ofNullable(page.actions()).ifPresent(actions.getChildren()::add);
        steer(page);
        var bottom = page.foot();
        foot.getChildren().clear();
        if (bottom != null) foot.getChildren().add(bottom);
        mark();
    }

    /** The steps, or what the page has in their place. */
    private void steer(Page page) {
        var own = Optional.ofNullable(page.aside());
        aside.getChildren().clear();
        own.ifPresent(node -> aside.getChildren().addAll(heading(text("aside." + page.name())), node));
        steering.forEach(node -> {
            node.setVisible(own.isEmpty());
            node.setManaged(own.isEmpty());
        });
    }

    private void mark() {
        int at = steps.indexOf(course.page().get());
        links.forEach((name, link) -> {
            link.getStyleClass().remove("current");
            if (name.equals(course.page().get())) link.getStyleClass().add("current");
            int step = steps.indexOf(name);
            boolean needsLab = step == steps.size() - 1 || (step < 0 && !FREE.contains(name));
            link.setDisable(
                    needsLab
                            ? course.lab().get() == null
                            : step > at && at >= 0 && !name.equals(course.page().get()));
        });
        numbers.forEach((name, number) -> {
            number.getStyleClass().removeAll("current", "done");
            int step = steps.indexOf(name);
            if (step == at) number.getStyleClass().add("current");
            else if (step < at || (at < 0 && course.lab().get() != null))
                number.getStyleClass().add("done");
        });
    }

    private VBox sidebar(Theme theme) {
        var brand = Nodes.row(10, Icons.tile(Meaning.CLUSTER), Nodes.label(text("brand"), "el-h2"));
        brand.setPadding(new javafx.geometry.Insets(0, 0, 12, 4));
        var side = new VBox(
                brand, link("start", Icons.of(Meaning.HOME, 18)), link("compare", Icons.of(Meaning.COMPARE, 18)));
        int before = side.getChildren().size();
        side.getStyleClass().add("el-sidebar");
        side.setPrefWidth(SIDEBAR);
        side.setMinWidth(SIDEBAR);
        side.getChildren().add(heading(text("steps")));
        for (int i = 0; i < steps.size(); i++) {
            var number = Nodes.label(Integer.toString(i + 1), "el-number");
            numbers.put(steps.get(i), number);
            side.getChildren().add(steps.get(i).equals("start") ? where(number) : link(steps.get(i), number));
        }
        side.getChildren()
                .addAll(
                        heading(text("lab")),
                        link("observe", Icons.of(Meaning.OBSERVE, 18)),
                        link("exercises", Icons.of(Meaning.EXERCISE, 18)),
                        link("cleanup", Icons.of(Meaning.CLEAN, 18)));
        steering.addAll(side.getChildren().subList(before, side.getChildren().size()));
        side.getChildren().add(aside);
        var spring = new javafx.scene.layout.Region();
        VBox.setVgrow(spring, javafx.scene.layout.Priority.ALWAYS);
        side.getChildren().addAll(spring, link("learn", Icons.of(Meaning.LEARN, 18)), target(), settings);
        settings.getChildren().add(theme(theme));
        return side;
    }

    private Label heading(String words) {
        var label = Nodes.label(words, "el-caption", "el-muted");
        label.setPadding(new javafx.geometry.Insets(12, 0, 4, 10));
        return label;
    }

    private Button link(String name, javafx.scene.Node graphic) {
        var link = new Button(text("nav." + name), graphic);
        link.getStyleClass().setAll("button", "flat", "el-nav");
        link.setId("nav-" + name);
        link.setOnAction(_ -> course.go(name));
        links.put(name, link);
        return link;
    }

    /** The first step is the start page itself. */
    private Button where(Label number) {
        var link = new Button(text("nav.where"), number);
        link.getStyleClass().setAll("button", "flat", "el-nav");
        link.setId("step-1");
        link.setOnAction(_ -> course.go("start"));
        return link;
    }

    private VBox target() {
        var place = course.place().get();
        var head = Nodes.row(
                8, Icons.of(Meaning.PRACTICE, 18), Nodes.label(text("place." + place.id()), "el-body-s", "el-h3"));
        var card = Nodes.column(
                2,
                head,
                Nodes.label(place.endpoint(), "el-mono-s", "el-muted"),
                Nodes.label(text("place." + place.id() + ".cost"), "el-caption", "el-muted"));
        card.getStyleClass().add("el-card");
        card.setStyle("-fx-padding: 10 12;");
        return card;
    }

    private Button theme(Theme theme) {
        var button = new Button("", Icons.of(Meaning.THEME, 18));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setId("btn-toggle-theme");
        button.setTooltip(new Tooltip(text("theme")));
        button.setAccessibleText(text("theme"));
        button.setOnAction(_ -> theme.darkProperty().set(!theme.darkProperty().get()));
        return button;
    }

    private String text(String key) {
        return course.texts().of("ui.shell." + key);
    }
}
