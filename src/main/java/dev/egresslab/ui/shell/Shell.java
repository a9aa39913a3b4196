package dev.egresslab.ui.shell;

import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.TextSize;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The frame: sidebar with steps, head, the page, foot. */
public final class Shell extends BorderPane {
    /** The least width and height of a page's body in em; where text is so large that they do not fit, it scrolls. */
    private static final double LEAST_WIDTH = 1064 / 14.0;

    private static final double LEAST_HEIGHT = 560 / 14.0;

    private final Course course;
    private final TextSize size;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Label title = Nodes.id("title", Nodes.label("", "el-h1"));
    private final Label subtitle = Nodes.id("subtitle", Nodes.label("", "el-muted"));
    private final VBox strips = new VBox();
    private final HBox tags = Nodes.row(0);
    private final HBox actions = Nodes.row(12);
    private final StackPane body = new StackPane();
    private final ScrollPane around = new ScrollPane(body);
    private final StackPane foot = new StackPane();
    private final Sidebar side;
    private final Rail rail;
    private final Regions regions;

    /** @param steps names of the pages that are numbered steps; the others are reached by name */
    public Shell(Course course, List<Page> all, List<String> steps, TextSize size) {
        this.course = course;
        this.size = size;
        all.forEach(page -> pages.put(page.name(), page));
        side = new Sidebar(course, List.copyOf(steps));
        rail = new Rail(side, () -> side.steer(page()));
        var scroll = new ScrollPane(side);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("el-plain");
        scroll.setFocusTraversable(false);
        setLeft(scroll);
        title.setWrapText(true);
        subtitle.setWrapText(true);
        // as high as its words, and never lower than usual
        var strut = new Region();
        strut.getStyleClass().add("el-head-strut");
        var titles = Nodes.column(2, title, subtitle);
        titles.setMinWidth(0);
        tags.getStyleClass().add("el-head-tags");
        var head = new HBox(strut, titles, tags, Nodes.spring(), actions);
        head.setMinHeight(Region.USE_PREF_SIZE);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        around.setMinHeight(0);
        head.getStyleClass().add("el-head");
        head.setAlignment(Pos.CENTER_LEFT);
        around.setFitToWidth(true);
        around.setFitToHeight(true);
        around.getStyleClass().addAll("el-plain", "el-around");
        around.setFocusTraversable(false);
        Nodes.grow(around);
        setCenter(new VBox(head, strips, around, foot));
        regions = new Regions(List.of(side, head, strips, body, foot));
        getStyleClass().add("el-surface");
        course.page().addListener((_, before, now) -> show(before, now));
        course.lab().addListener((_, _, _) -> {
            side.mark(course.page().get());
            rail.show(page());
        });
        widthProperty().subscribe(this::room);
        size.factorProperty().subscribe(this::room);
        show("", course.page().get());
    }

    /** What is said across every page, below its head, while there is something to say. */
    public void strip(Node strip) {
        strips.getChildren().add(strip);
    }

    /** A line at the bottom of the sidebar. */
    public void tool(Node tool) {
        side.tool(tool);
    }

    /** A choice about the window itself, beside the icons. */
    public void setting(Node setting) {
        side.setting(setting);
    }

    /** An icon at the very bottom of the sidebar. */
    public void icon(String id, String literal, String words, Runnable action) {
        side.icon(id, literal, words, action);
    }

    /** Follows a link of the sidebar, where it may be followed now. */
    void visit(String name) {
        if (side.open(name)) course.go(name);
    }

    /** The sidebar as a rail, or whole again. */
    public void collapse() {
        rail.toggle(course.page().get());
    }

    void switchLab() {
        side.switchLab();
    }

    /** To the next part of the window. */
    void nextRegion() {
        regions.next();
    }

    /** Presses the button that leads on, wherever the focus is. */
    void lead() {
        Optional.of(foot.lookupAll(".accent"))
                .flatMap(found -> found.stream().findFirst())
                .or(() -> actions.lookupAll(".accent").stream().findFirst())
                .filter(node -> node.isVisible() && !node.isDisabled())
                .ifPresent(node -> {
                    if (node instanceof javafx.scene.control.Button button) button.fire();
                });
    }

    /** The page that is seen. */
    Page page() {
        return Optional.ofNullable(pages.get(course.page().get())).orElseThrow();
    }

    private void room() {
        double em = 14 * size.factorProperty().get();
        body.setMinSize(LEAST_WIDTH * em - 56, em > 14 ? LEAST_HEIGHT * em : 0);
        if (em <= 14) body.setMinWidth(0);
        if (getWidth() > 0) rail.room(getWidth() / em, page());
    }

    private void show(String before, String now) {
        boolean moves = getScene() != null && !Regions.within(getScene().getFocusOwner(), side);
        Optional.ofNullable(pages.get(before)).ifPresent(Page::hidden);
        var page = pages.get(now);
        if (page == null) return;
        page.shown();
        rail.show(page);
        head();
        var shown = page.body();
        shown.setId("screen-" + page.name());
        body.getChildren().setAll(shown);
        tags.getChildren().clear();
        Optional.ofNullable(page.tags()).ifPresent(tags.getChildren()::add);
        Nodes.shown(tags, !tags.getChildren().isEmpty());
        actions.getChildren().clear();
        Optional.ofNullable(page.actions()).ifPresent(actions.getChildren()::add);
        foot.getChildren().clear();
        Optional.ofNullable(page.foot()).ifPresent(foot.getChildren()::add);
        side.mark(now);
        // whoever led on goes on in the page; whoever walks the sidebar stays there
        if (moves) Regions.first(body).ifPresent(Node::requestFocus);
    }

    /** The page's title again, because something about it has changed. */
    public void head() {
        title.setText(page().title());
        subtitle.setText(page().subtitle());
        subtitle.setVisible(!subtitle.getText().isEmpty());
        subtitle.setManaged(subtitle.isVisible());
    }
}
