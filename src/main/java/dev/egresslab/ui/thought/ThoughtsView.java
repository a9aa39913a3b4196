package dev.egresslab.ui.thought;

import dev.egresslab.lab.exercise.thought.Thought;
import dev.egresslab.net.World;
import dev.egresslab.text.Message;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** What can be found out without changing anything: a list, and the one that is looked at. */
public final class ThoughtsView extends HBox {
    private static final double LIST = 304;
    private static final double BESIDE_TITLE = 90;

    private final ThoughtsModel model;
    private final Texts texts;
    private final VBox list = Nodes.id("thought-list", Nodes.column(2));
    private final ScrollPane scroll;
    private final ThoughtDetail detail;
    private String shown = "";

    public ThoughtsView(ThoughtsModel model, World world, Texts texts) {
        this.model = model;
        this.texts = texts;
        detail = new ThoughtDetail(model, world, texts);
        list.getStyleClass().add("el-exercises");
        var beside = Nodes.scroll(list);
        beside.setMinWidth(LIST);
        beside.setPrefWidth(LIST);
        beside.setFitToHeight(true);
        scroll = Nodes.scroll(detail);
        getChildren().setAll(beside, Nodes.grow(scroll));
        model.version().addListener((_, _, _) -> draw());
        draw();
    }

    private void draw() {
        var focused = focused();
        list.getChildren().clear();
        if (model.failed().isPresent()) {
            list.getChildren()
                    .add(Nodes.id(
                            "thoughts-failed",
                            Nodes.prose(Words.error(model.failed().get(), texts), "el-body-s")));
        } else if (model.reading()) {
            list.getChildren().add(Nodes.id("thoughts-reading", Nodes.prose(text("reading"), "el-muted")));
        } else {
            heading("ifs");
            model.thoughts().forEach(t -> list.getChildren().add(item(t.id(), t.title(), icon(t))));
            heading("looks");
            model.reads()
                    .forEach(r -> list.getChildren()
                            .add(item(
                                    r.id(),
                                    r.title(),
                                    Icons.of(r.verdict().verified() ? Meaning.READY : Meaning.WARNING, 18))));
        }
        detail.draw();
        if (!shown.equals(model.chosen())) scroll.setVvalue(0);
        shown = model.chosen();
        focused.ifPresent(this::focus);
    }

    /** The id of what has the focus in here; empty text where it has none. */
    private Optional<String> focused() {
        var owner = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
        return owner.filter(this::holds).map(node -> String.valueOf(node.getId()));
    }

    private boolean holds(Node node) {
        for (Node at = node; at != null; at = at.getParent()) if (equals(at)) return true;
        return false;
    }

    /** What was there before gets the focus again; the item that is looked at where it is gone. */
    private void focus(String id) {
        Optional.ofNullable(lookup("#" + id))
                .or(() -> Optional.ofNullable(lookup("#" + nodeId(model.chosen()))))
                .ifPresent(Node::requestFocus);
    }

    private void heading(String key) {
        list.getChildren().add(Nodes.label(text(key), "el-caption", "el-muted", "el-nav-heading"));
    }

    private Node icon(Thought thought) {
        return switch (model.state(thought)) {
            case AHEAD -> Icons.of(Meaning.UNKNOWN, 18);
            case RIGHT -> Icons.of(Meaning.READY, 18);
            case WRONG -> Icons.of(Meaning.FAILED, 18);
            case TOLD -> Icons.of(Meaning.CLEANED, 18);
        };
    }

    private Button item(String id, Message said, Node icon) {
        // a label that wraps has no height of its own inside a button
        var title = new Text(texts.of(said));
        title.getStyleClass().addAll("el-text", "el-body-s");
        title.setWrappingWidth(LIST - BESIDE_TITLE);
        var button = new Button("", Nodes.row(12, icon, title));
        button.getStyleClass().setAll("button", "flat", "el-nav");
        if (id.equals(model.chosen())) button.getStyleClass().add("current");
        button.setId(nodeId(id));
        button.setAccessibleText(texts.of(said));
        button.setOnAction(_ -> model.choose(id));
        return button;
    }

    /** {@code thought-route-out-firewall-route} for the id {@code route-out:firewall-route}. */
    static String nodeId(String id) {
        return "thought-" + id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private String text(String key) {
        return texts.of("ui.thought." + key);
    }
}
