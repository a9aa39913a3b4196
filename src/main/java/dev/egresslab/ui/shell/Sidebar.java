package dev.egresslab.ui.shell;

import dev.egresslab.plan.Standing;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where one can go: the start, the steps of a lab, what is done with it; at the bottom the places and some tools. */
final class Sidebar extends VBox {
    /** Pages that need no lab. */
    private static final Set<String> FREE = Set.of("start", "learn", "compare", "receipts");

    /** Pages of nobody who makes something: they show what there is to read. */
    private static final Set<String> HOME = Set.of("start", "receipts");

    private final Course course;
    private final List<String> steps;
    private final Map<String, Button> links = new LinkedHashMap<>();
    private final Map<String, StepMark> marks = new LinkedHashMap<>();
    private final List<Node> making = new ArrayList<>();
    private final List<Node> having = new ArrayList<>();
    private final LearnLinks learn;
    private final Label labs = Nodes.id("compare-count", Nodes.label("", "el-caption", "el-muted", "el-nav-count"));
    private final VBox aside = Nodes.column(0);
    private final VBox tools = new VBox();
    private final LabSwitcher switcher;
    private final List<TargetCard> targets = new ArrayList<>();
    private final HBox icons = Nodes.row(2);

    Sidebar(Course course, List<String> steps) {
        this.course = course;
        this.steps = steps;
        switcher = new LabSwitcher(course);
        getStyleClass().add("el-sidebar");
        aside.getStyleClass().add("el-aside");
        learn = new LearnLinks(course);
        labs.setMouseTransparent(true);
        var compare = new StackPane(link("compare", compareIcon()), labs);
        StackPane.setAlignment(labs, Pos.CENTER_RIGHT);
        getChildren().addAll(brand(), link("start", Icons.of(Meaning.HOME, 18)), compare, learn);
        int before = getChildren().size();
        getChildren().addAll(heading(text("steps")), switcher);
        for (int i = 0; i < steps.size(); i++) {
            var mark = new StepMark(i + 1);
            marks.put(steps.get(i), mark);
            getChildren().add(steps.get(i).equals("start") ? where(mark) : link(steps.get(i), mark));
        }
        int after = getChildren().size();
        getChildren()
                .addAll(
                        heading(text("lab")),
                        link("observe", Icons.of(Meaning.OBSERVE, 18)),
                        link("exercises", Icons.of(Meaning.EXERCISE, 18)),
                        link("cleanup", Icons.of(Meaning.CLEAN, 18)));
        making.addAll(getChildren().subList(before, after));
        having.addAll(getChildren().subList(after, getChildren().size()));
        course.workbench().places().forEach(place -> targets.add(new TargetCard(course, place)));
        course.turns().addListener((_, _, _) -> refresh());
        var spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        getChildren().addAll(aside, spring, link("learn", Icons.of(Meaning.LEARN, 18)), tools);
        getChildren().addAll(targets);
        icons.getStyleClass().add("el-icon-row");
        getChildren().add(icons);
    }

    /** A line above the places. */
    void tool(Node tool) {
        tools.getChildren().add(tool);
    }

    /** An icon at the very bottom, with its name for those who do not see it. */
    Button icon(String id, String literal, String words, Runnable action) {
        var button = Nodes.id(id, new Button("", new FontIcon(literal)));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        button.setOnAction(_ -> action.run());
        icons.getChildren().add(button);
        return button;
    }

    /** A choice about the window itself, among the lines above the places. */
    void setting(Node setting) {
        setting.getStyleClass().setAll("button", "flat", "el-nav");
        tools.getChildren().add(setting);
    }

    /** Whether its link may be followed now. */
    boolean open(String page) {
        return Optional.ofNullable(links.get(page)).filter(l -> !l.isDisabled()).isPresent();
    }

    /** Opens the list of labs. */
    void switchLab() {
        switcher.show();
    }

    /** The steps, or what a page has in their place. */
    void steer(Page page) {
        var own = Optional.ofNullable(page.aside());
        aside.getChildren().clear();
        own.ifPresent(node -> aside.getChildren().addAll(heading(text("aside." + page.name())), node));
        boolean home = HOME.contains(page.name());
        boolean lab = course.lab().get() != null;
        making.forEach(node -> Nodes.shown(node, own.isEmpty() && !home));
        having.forEach(node -> Nodes.shown(node, own.isEmpty() && (!home || lab)));
        Nodes.shown(learn, home);
        Optional.ofNullable(links.get("learn")).ifPresent(link -> Nodes.shown(link, !home));
        Nodes.shown(switcher, own.isEmpty() && !home && (lab || steps.indexOf(page.name()) >= 2));
    }

    /** Asks what stands in each place, and how many labs could be compared. */
    private void refresh() {
        targets.forEach(TargetCard::refresh);
        var bench = course.workbench();
        Background.run(
                () -> bench.labs().stream()
                        .filter(lab -> bench.standing(lab).state() == Standing.State.READY)
                        .count(),
                ready -> labs.setText(ready == 0 ? "" : String.valueOf(ready)),
                _ -> labs.setText(""));
    }

    /** Which link is the current one, and how far the steps are. */
    void mark(String page) {
        int at = steps.indexOf(page);
        boolean lab = course.lab().get() != null;
        links.forEach((name, link) -> {
            link.getStyleClass().remove("current");
            if (name.equals(page)) link.getStyleClass().add("current");
            int step = steps.indexOf(name);
            boolean needsLab = step == steps.size() - 1 || (step < 0 && !FREE.contains(name));
            link.setDisable(needsLab ? !lab : step > at && at >= 0 && !name.equals(page));
        });
        marks.forEach((name, mark) -> {
            int step = steps.indexOf(name);
            var state = step == at
                    ? StepMark.State.CURRENT
                    : step < at || (at < 0 && lab) ? StepMark.State.DONE : StepMark.State.UPCOMING;
            mark.show(state);
            var link = name.equals("start") ? lookup("#step-1") : links.get(name);
            if (link instanceof Button button)
                button.setAccessibleText(
                        course.texts().of("ui.shell.step", step + 1, button.getText(), text("step." + state)));
        });
        refresh();
    }

    private Node brand() {
        var tile = new StackPane(new FontIcon("mdi2c-cube-send"));
        tile.getStyleClass().addAll("el-tile", "el-brand");
        var row = Nodes.row(10, tile, Nodes.label(text("brand"), "el-h2"));
        row.getStyleClass().add("el-brand-row");
        return row;
    }

    private static Node compareIcon() {
        return Icons.of(Meaning.COMPARE, 18);
    }

    private Label heading(String words) {
        var label = Nodes.label(words, "el-caption", "el-muted", "el-nav-heading");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private Button link(String name, Node graphic) {
        var link = new Button(text("nav." + name), graphic);
        link.getStyleClass().setAll("button", "flat", "el-nav");
        link.setId("nav-" + name);
        link.setOnAction(_ -> course.go(name));
        links.put(name, link);
        return link;
    }

    /** The first step is the start page itself. */
    private Button where(Node mark) {
        var link = new Button(text("nav.where"), mark);
        link.getStyleClass().setAll("button", "flat", "el-nav");
        link.setId("step-1");
        link.setOnAction(_ -> course.go("start"));
        return link;
    }

    private String text(String key) {
        return course.texts().of("ui.shell." + key);
    }
}
