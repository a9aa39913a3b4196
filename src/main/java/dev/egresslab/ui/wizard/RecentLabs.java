package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Standing;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Copying;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Types;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The labs so far, newest first: where each runs, how it stands, what was measured, what it cost, what can be done. */
final class RecentLabs extends VBox {
    private final Texts texts;
    private final BiConsumer<Lab, String> open;
    private final Consumer<Lab> again;
    private final Consumer<Lab> forget;

    /**
     * @param open goes to a page with a lab
     * @param again begins a new lab with the same answers
     * @param forget takes a lab off the list
     */
    RecentLabs(Texts texts, BiConsumer<Lab, String> open, Consumer<Lab> again, Consumer<Lab> forget) {
        this.texts = texts;
        this.open = open;
        this.again = again;
        this.forget = forget;
        setId("recent-labs");
        getStyleClass().add("el-table");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(texts.of("ui.start.recent"));
    }

    /** The focus stays where it was, as far as that is still there. */
    void show(List<Known> labs) {
        var focused = Optional.ofNullable(getScene())
                .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
                .filter(node -> node.getId() != null && node.equals(lookup("#" + node.getId())))
                .map(Node::getId);
        getChildren().setAll(head());
        labs.forEach(lab -> getChildren().add(row(lab)));
        getChildren().getLast().getStyleClass().add("last");
        focused.flatMap(id -> Optional.ofNullable(lookup("#" + id))).ifPresent(Node::requestFocus);
    }

    private Node head() {
        var row = new HBox();
        for (var column : List.of("lab", "place", "state", "ip", "cost"))
            row.getChildren().add(cell(column, Nodes.label(text("column." + column), "el-caption", "el-muted")));
        var end = new HBox();
        end.getStyleClass().addAll("el-lab-cell", "actions");
        row.getChildren().add(end);
        row.getStyleClass().addAll("el-lab-row", "head");
        return row;
    }

    private Node row(Known lab) {
        var state = new LabState(lab, texts);
        var actions = new HBox();
        actions.getChildren().setAll(actions(lab));
        actions.getStyleClass().addAll("el-lab-cell", "actions");
        var title = texts.of("outbound." + lab.lab().type() + ".title");
        var row = new HBox(
                cell(
                        "lab",
                        Nodes.row(
                                12,
                                Icons.tile(Types.meaning(lab.lab().type())),
                                two(Nodes.label(title), Nodes.label(lab.group(), "el-mono-s", "el-muted")))),
                cell(
                        "place",
                        Nodes.row(
                                8,
                                Icons.of(lab.billed() ? Meaning.AZURE : Meaning.PRACTICE, 16),
                                Nodes.label(
                                        texts.of("ui.place.short." + lab.lab().place()), "el-body-s", "el-muted"))),
                cell("state", state),
                cell("ip", measured(lab)),
                cell("cost", cost(lab)),
                actions);
        row.getStyleClass().add("el-lab-row");
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        row.setId("lab-" + lab.lab().id());
        row.setAccessibleText(texts.of(
                "ui.start.said",
                title,
                lab.group(),
                texts.of("ui.place.short." + lab.lab().place()),
                state.said()));
        var first = actions.getChildren().getFirst();
        row.getChildren().stream().filter(cell -> !cell.equals(actions)).forEach(cell -> opening(cell, first));
        row.setOnContextMenuRequested(event -> more(lab).show(row, event.getScreenX(), event.getScreenY()));
        return row;
    }

    /** A click anywhere but on another button does what the first button does. */
    private static void opening(Node cell, Node first) {
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && first instanceof Button button) button.fire();
        });
    }

    private static VBox two(Node upper, Node lower) {
        var two = Nodes.column(0, upper, lower);
        two.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return two;
    }

    private static HBox cell(String column, Node content) {
        var cell = new HBox(content);
        cell.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        cell.getStyleClass().addAll("el-lab-cell", column);
        if (column.equals("lab")) HBox.setHgrow(cell, javafx.scene.layout.Priority.ALWAYS);
        return cell;
    }

    private Node measured(Known lab) {
        var all = List.copyOf(lab.past().addresses());
        if (all.isEmpty()) return Nodes.label(text("unmeasured"), "el-body-s", "el-muted");
        var more = all.size() > 1 ? texts.of("ui.start.others", all.size() - 1) : "";
        return Nodes.row(
                6, Nodes.label(all.getLast(), "el-mono-s", "el-strong"), Nodes.label(more, "el-mono-s", "el-muted"));
    }

    private Node cost(Known lab) {
        var amount = lab.bill().total();
        if (!lab.billed())
            return two(
                    Nodes.label(texts.of("ui.money", 0)),
                    Nodes.label(texts.of("ui.start.inAzure", amount), "el-caption", "el-muted"));
        boolean over = lab.standing().state() == Standing.State.CLEANED;
        return two(
                Nodes.label(texts.of(over ? "ui.start.total" : "ui.start.soFar", amount), "el-strong"),
                Nodes.label(texts.of("ui.start.perHour", lab.bill().perHour()), "el-caption", "el-muted"));
    }

    private List<Button> actions(Known lab) {
        var id = lab.lab().id();
        if (lab.presence() == Presence.GONE) return List.of(go("receipt", lab, "cleanup"), remove(lab));
        return switch (lab.standing().state()) {
            case READY -> List.of(go("open", lab, "observe"), clean(lab));
            case INTERRUPTED, FAILED, CANCELLED ->
                lab.past().removing() ? List.of(clean(lab)) : List.of(go("resume", lab, "provision"), clean(lab));
            case DRAFT, BUILDING -> List.of(go("open", lab, "provision"), clean(lab));
            case CLEANING -> List.of(go("open", lab, "cleanup"));
            case CLEANED ->
                List.of(
                        go("receipt", lab, "cleanup"),
                        small(Buttons.plain("btn-again-" + id, text("again"), () -> again.accept(lab.lab()))));
        };
    }

    private Button go(String what, Known lab, String page) {
        var id = "btn-" + (what.equals("resume") ? "open" : what) + "-"
                + lab.lab().id();
        return small(Buttons.plain(id, text(what), () -> open.accept(lab.lab(), page)));
    }

    private Button remove(Known lab) {
        return small(Buttons.plain("btn-remove-" + lab.lab().id(), text("forget"), () -> forget.accept(lab.lab())));
    }

    /** What else can be done with it. */
    private ContextMenu more(Known lab) {
        var copy = new MenuItem(text("copyGroup"));
        copy.setOnAction(_ -> Copying.text(lab.group()));
        var remove = new MenuItem(text("remove"));
        remove.setOnAction(_ -> forget.accept(lab.lab()));
        // what may still exist, and cost, is not to be forgotten
        boolean over = lab.standing().state() == Standing.State.CLEANED || lab.presence() == Presence.GONE;
        remove.setDisable(!over);
        return new ContextMenu(copy, remove);
    }

    private Button clean(Known lab) {
        var clean = small(
                Buttons.plain("btn-clean-" + lab.lab().id(), text("clean"), () -> open.accept(lab.lab(), "cleanup")));
        clean.getStyleClass().addAll(lab.late() ? "danger" : "el-danger-word");
        clean.setGraphic(new org.kordamp.ikonli.javafx.FontIcon("mdi2b-broom"));
        return clean;
    }

    private static Button small(Button button) {
        button.getStyleClass().add("el-small");
        return button;
    }

    private String text(String key) {
        return texts.of("ui.start." + key);
    }
}
