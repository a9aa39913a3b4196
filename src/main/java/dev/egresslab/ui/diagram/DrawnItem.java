package dev.egresslab.ui.diagram;

import dev.egresslab.plan.Standing.StepState;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A node on the canvas, with its state and its place on the packet's way. */
final class DrawnItem extends HBox {
    private static final List<String> STATES =
            List.of("pending", "creating", "failed", "on-path", "selected-hop", "denied");

    private final Picture.Item item;
    private final Label hop = Nodes.label("", "el-hop");
    private boolean passed;

    DrawnItem(Picture.Item item) {
        this.item = item;
        getStyleClass().add("el-node");
        setPrefSize(item.width(), item.height());
        setMaxSize(item.width(), item.height());
        relocate(item.x(), item.y());
        if (item.pill()) {
            setStyle("-fx-background-radius: 20, 16, 15; -fx-padding: 4 12;");
            getChildren().addAll(Icons.of(item.meaning(), 16), Nodes.label(item.title(), "el-body-s", "el-strong"));
        } else {
            var address = item.sub().matches("[0-9.]+");
            var sub = Nodes.label(item.sub(), address ? "el-mono-s" : "el-caption", "el-muted");
            var words = Nodes.column(0, Nodes.label(item.title(), "el-body-s", "el-h3"), sub);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMaxHeight(USE_PREF_SIZE);
            getChildren().addAll(Icons.tile(item.meaning()), words);
            if (item.height() > 60) getStyleClass().add("holder");
        }
        setId("node-" + item.title());
        setAccessibleText(item.title() + " " + item.sub());
        hop.setVisible(false);
        hop.setManaged(false);
        hop.resizeRelocate(item.x() + item.width() - 12, item.y() - 12, 24, 24);
    }

    String key() {
        return item.key() + (item.meaning() == Meaning.PUBLIC_IP ? item.sub() : "");
    }

    Node hop() {
        return hop;
    }

    boolean passed() {
        return passed;
    }

    void stand(Optional<StepState> state) {
        mark(
                switch (state.orElse(StepState.READY)) {
                    case PLANNED, SKIPPED, DELETED -> "pending";
                    case WORKING, DELETING -> "creating";
                    case FAILED -> "failed";
                    case READY -> "";
                });
    }

    /** @param seenAs the public address of the packet outside: its public IP is on the way too */
    void walk(List<String> ids, String seenAs, int selected, boolean good) {
        int at = ids.indexOf(item.hop().toLowerCase(Locale.ROOT));
        if (item.hop().equals("gate")) at = gate(ids);
        boolean address =
                item.meaning() == Meaning.PUBLIC_IP && good && item.sub().equals(seenAs);
        passed = at >= 0 || address;
        hop.setVisible(at >= 0);
        hop.getStyleClass().remove("denied");
        if (address) mark("on-path");
        else if (at < 0) mark("");
        else number(at, at == ids.size() - 1 && !good, at == selected);
    }

    private void number(int at, boolean denied, boolean selected) {
        hop.setText(denied ? "×" : Integer.toString(at + 1));
        if (denied) hop.getStyleClass().add("denied");
        mark(denied ? "denied" : selected ? "selected-hop" : "on-path");
    }

    /** A route table decides where the subnet is passed. */
    private static int gate(List<String> ids) {
        for (int i = 0; i < ids.size(); i++) if (ids.get(i).contains("/subnets/")) return i;
        return -1;
    }

    static Node badge(Picture.Badge badge) {
        var label = Nodes.label(badge.text(), "el-address");
        if (badge.open()) label.getStyleClass().add("public");
        label.relocate(badge.x(), badge.y());
        return label;
    }

    private void mark(String state) {
        getStyleClass().removeAll(STATES);
        if (!state.isEmpty()) getStyleClass().add(state);
    }
}
