package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.ui.diagram.DiagramView;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.LessonNote;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The ways out, as cards of which one is chosen. */
public final class TypesPage implements Page {
    private final Course course;
    private final GridPane grid = new GridPane(18, 18);
    private final ScrollPane body;
    private final Map<OutboundType, VBox> cards = new LinkedHashMap<>();
    private final Button next;
    private final HBox foot;

    public TypesPage(Course course) {
        this.course = course;
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(half, half);
        int i = 0;
        for (var type : OutboundTypes.ALL) {
            var card = card(type);
            cards.put(type, card);
            GridPane.setVgrow(card, Priority.ALWAYS);
            grid.add(card, i % 2, i / 2);
            i++;
        }
        var content = Nodes.column(18, Nodes.grow(grid), new LessonNote("D9", course.texts()));
        content.getStyleClass().add("el-body");
        body = new ScrollPane(content);
        body.setFitToWidth(true);
        body.setFitToHeight(true);
        body.getStyleClass().add("el-plain");
        next = Buttons.primary("btn-continue-types", "", () -> course.go("parameters"));
        foot = Buttons.foot(
                Nodes.label(""),
                Buttons.plain("btn-back-types", course.texts().of("ui.back"), () -> course.go("start")),
                next);
        course.type().addListener((_, _, _) -> mark());
        mark();
    }

    @Override
    public String name() {
        return "types";
    }

    @Override
    public String title() {
        return course.texts().of("ui.types.title");
    }

    @Override
    public String subtitle() {
        return course.texts().of("ui.types.subtitle");
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Node foot() {
        return foot;
    }

    private VBox card(OutboundType type) {
        var key = "outbound." + type.id() + ".";
        var head = Nodes.row(
                12,
                Icons.tile(Types.meaning(type)),
                Nodes.column(
                        0, Nodes.label(text(key + "title"), "el-h2"), Nodes.label(type.id(), "el-mono-s", "el-muted")));
        var sketch = new DiagramView();
        sketch.setFocusTraversable(false);
        sketch.plan(type.design(Answers.usual(type.parameters())), course.texts());
        sketch.setMouseTransparent(true);
        VBox.setVgrow(sketch, Priority.ALWAYS);
        sketch.setMinHeight(110);
        var facts = new GridPane(12, 4);
        facts.addRow(
                0,
                Nodes.whole(Nodes.label(text("ui.types.owner"), "el-body-s", "el-muted")),
                Nodes.prose(text(key + "owner"), "el-body-s"));
        facts.addRow(
                1,
                Nodes.whole(Nodes.label(text("ui.types.ports"), "el-body-s", "el-muted")),
                Nodes.prose(text(key + "ports"), "el-body-s"));
        facts.addRow(
                2,
                Nodes.whole(Nodes.label(text("ui.types.when"), "el-body-s", "el-muted")),
                Nodes.prose(text(key + "when"), "el-body-s"));
        var card = Nodes.column(10, head, Nodes.prose(text(key + "lesson"), "el-body-s"), sketch, facts);
        card.getStyleClass().addAll("el-card", "choice");
        card.setId("type-" + type.id());
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        card.setAccessibleText(text(key + "title") + ". " + text(key + "lesson"));
        card.setOnMouseClicked(_ -> course.choose(type));
        card.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.SPACE) course.choose(type);
        });
        return card;
    }

    private void mark() {
        cards.forEach((type, card) -> {
            card.getStyleClass().remove("chosen");
            if (type.id().equals(course.type().get().id())) card.getStyleClass().add("chosen");
        });
        next.setText(course.texts()
                .of("ui.types.continue", text("outbound." + course.type().get().id() + ".title")));
    }

    private String text(String key) {
        return course.texts().of(key);
    }
}
