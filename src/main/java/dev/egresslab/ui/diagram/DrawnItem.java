package dev.egresslab.ui.diagram;

import dev.egresslab.plan.Standing.StepState;
import dev.egresslab.ui.diagram.Picture.Form;
import dev.egresslab.ui.diagram.Picture.Item;
import dev.egresslab.ui.diagram.Stop.Leg;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A node on the canvas, with its state and its place on the packet's way. */
final class DrawnItem extends HBox {
    private static final List<String> STATES =
            List.of("pending", "creating", "failed", "on-path", "selected-hop", "denied", "ingress");

    private static final int BADGE = 18;
    private static final double MARGIN = 9;
    private static final double BAR = 4;

    private final Item item;
    private final Label hop = Nodes.label("", "el-hop");
    private final Region done = new Region();
    private final Region track = new Region();
    private Optional<Node> badge = Optional.empty();

    DrawnItem(Item item, String spoken) {
        this.item = item;
        getStyleClass().add("el-node");
        setPrefSize(item.width(), item.height());
        setMaxSize(item.width(), item.height());
        relocate(item.x(), item.y());
        if (item.form() == Form.GATE) pill();
        else node();
        setId("node-" + item.thing().title());
        setAccessibleText(spoken);
        Tooltip.install(this, new Tooltip(spoken));
        hop.setVisible(false);
        hop.setManaged(false);
        hop.setMouseTransparent(true);
        hop.resizeRelocate(item.right() - 14, item.y() - 12, 24, 24);
    }

    private void pill() {
        getStyleClass().add("gate");
        getChildren()
                .addAll(
                        Icons.of(item.thing().meaning(), 16),
                        Nodes.label(item.thing().title(), "el-body-s", "el-strong"));
    }

    private void node() {
        var thing = item.thing();
        var words = Nodes.column(0, Nodes.label(thing.title(), "el-node-title"));
        var address = thing.sub().matches("[0-9.]+");
        if (!thing.sub().isEmpty())
            words.getChildren().add(Nodes.label(thing.sub(), address ? "el-mono-s" : "el-caption", "el-muted"));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(Icons.tile(thing.meaning()), words);
        if (item.form() == Form.HOLDER) getStyleClass().add("holder");
        track.getStyleClass().add("el-node-track");
        done.getStyleClass().add("el-node-done");
        for (var bar : List.of(track, done)) {
            bar.setManaged(false);
            bar.setVisible(false);
            getChildren().add(bar);
        }
    }

    Item item() {
        return item;
    }

    /** Key of the resource whose state colours it. */
    String key() {
        return item.thing().key();
    }

    Node hop() {
        return hop;
    }

    /** How much of it is made, 0 to 1: a bar along its lower edge while it is being made; none where that is not known. */
    void progress(double share) {
        boolean shown = share > 0 && item.form() == Form.NODE && getStyleClass().contains("creating");
        double width = item.width() - 2 * MARGIN;
        track.setVisible(shown);
        done.setVisible(shown);
        track.resizeRelocate(MARGIN, item.height() - BAR - 4, width, BAR);
        done.resizeRelocate(MARGIN, item.height() - BAR - 4, width * Math.min(1, share), BAR);
    }

    /** Shows the state by its border, and by the badge that is returned, to lie over everything. */
    Optional<Node> stand(Optional<StepState> state) {
        state(
                switch (state.orElse(StepState.READY)) {
                    case PLANNED, SKIPPED, DELETED -> "pending";
                    case WORKING, DELETING -> "creating";
                    case FAILED -> "failed";
                    case READY -> "";
                });
        return state.flatMap(DrawnItem::sign).map(this::badge);
    }

    private static Optional<Meaning> sign(StepState state) {
        return switch (state) {
            case READY -> Optional.of(Meaning.READY);
            case WORKING, DELETING -> Optional.of(Meaning.RUNNING);
            case FAILED -> Optional.of(Meaning.FAILED);
            case PLANNED, SKIPPED, DELETED -> Optional.empty();
        };
    }

    /** In the middle of the corner at the top right; the same one while it says the same. */
    private Node badge(Meaning sign) {
        if (badge.filter(b -> b.getUserData() == sign).isEmpty()) {
            var made = new StackPane(Icons.of(sign, BADGE));
            made.getStyleClass().add("el-state-badge");
            made.setUserData(sign);
            made.setManaged(false);
            made.resizeRelocate(item.right() - BADGE / 2.0, item.y() - BADGE / 2.0, BADGE, BADGE);
            badge = Optional.of(made);
        }
        return badge.orElseThrow();
    }

    void walk(Marks marks) {
        var mark = marks.item(item);
        hop.setVisible(mark.isPresent());
        hop.getStyleClass().removeAll("denied", "ingress", "missed", "inferred");
        state(mark.map(Marks.Mark::state).orElse(""));
        mark.ifPresent(this::number);
    }

    private void number(Marks.Mark mark) {
        boolean denied = mark.state().equals("denied");
        if (mark.inferred()) hop.getStyleClass().add("inferred");
        hop.setText(denied ? "×" : Integer.toString(mark.number()));
        if (denied) hop.getStyleClass().add("denied");
        else if (mark.state().isEmpty()) hop.getStyleClass().add("missed");
        else if (mark.leg() == Leg.IN) {
            hop.getStyleClass().add("ingress");
            getStyleClass().add("ingress");
        }
    }

    static Label badge(Picture.Badge badge) {
        var label = Nodes.label(badge.text(), "el-address");
        if (badge.open()) label.getStyleClass().add("public");
        label.relocate(badge.x(), badge.y());
        label.setMouseTransparent(true);
        label.widthProperty().addListener((_, _, width) -> label.setLayoutX(badge.x() - width.doubleValue() / 2));
        return label;
    }

    private void state(String state) {
        getStyleClass().removeAll(STATES);
        if (!state.isEmpty()) getStyleClass().add(state);
    }
}
