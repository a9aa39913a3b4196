package dev.egresslab.ui.wizard;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.compare.WaySketch;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Types;
import dev.egresslab.ui.kit.Words;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A way out as a card; the whole of it is what one presses. */
final class TypeCard extends VBox {
    private final Texts texts;
    private boolean chosen;

    /** @param here how long making it takes where it will run, where that is another time than Azure's */
    TypeCard(TypeFacts facts, Texts texts, Optional<Duration> here) {
        super(10);
        this.texts = texts;
        var key = "outbound." + facts.type().id() + ".";
        var radio = new StackPane(new Region());
        radio.getStyleClass().add("el-radio");
        var head = Nodes.row(
                12,
                Icons.tile(Types.meaning(facts.type())),
                Nodes.grow(Nodes.column(
                        0,
                        Nodes.prose(texts.of(key + "title"), "el-h3"),
                        Nodes.label(facts.type().id(), "el-mono-s", "el-muted"))),
                radio);
        var sketch = new HBox(new WaySketch(facts.design().exit(), facts.nodes(), facts.addresses(), texts));
        sketch.getStyleClass().add("el-sketch-around");
        var spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        getChildren().addAll(head, sketch, when(texts.of(key + "when")), made(facts), spring, numbers(facts, here));
        getStyleClass().addAll("el-card", "choice", "el-type");
        setId("type-" + facts.type().id());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(texts.of(
                "ui.types.said",
                texts.of(key + "title"),
                texts.of(key + "when"),
                texts.of(owner(facts)),
                facts.perHour(),
                Words.duration(facts.inAzure(), texts)));
    }

    void choose(boolean now) {
        chosen = now;
        getStyleClass().remove("chosen");
        if (now) getStyleClass().add("chosen");
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.SELECTED) return chosen;
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    static String owner(TypeFacts facts) {
        return facts.own() ? "ui.compare.owner.you" : "ui.compare.owner.aks";
    }

    private static Label when(String words) {
        var label = Nodes.prose(words);
        label.getStyleClass().add("el-two-lines");
        return label;
    }

    private Node made(TypeFacts facts) {
        var list = Nodes.column(
                8,
                Nodes.label(
                        texts.of(facts.own() ? "ui.types.youMake" : "ui.types.aksMakes"), "el-caption", "el-muted"));
        for (var one : facts.made())
            list.getChildren()
                    .add(Nodes.row(
                            8,
                            Icons.of(one.meaning(), 16),
                            Nodes.whole(Nodes.label(one.what())),
                            Nodes.label(one.name(), "el-mono-s", "el-muted")));
        return list;
    }

    private Node numbers(TypeFacts facts, Optional<Duration> here) {
        var list = Nodes.column(
                6,
                line("owner", texts.of(owner(facts))),
                line("ports", texts.of("outbound." + facts.type().id() + ".ports")),
                line("cost", texts.of("ui.perHour", facts.perHour())),
                line("inAzure", Words.duration(facts.inAzure(), texts)));
        here.ifPresent(time -> list.getChildren().add(line("here", Words.duration(time, texts))));
        list.getStyleClass().add("el-facts");
        return list;
    }

    private Node line(String key, String value) {
        return Nodes.row(
                8,
                Nodes.whole(Nodes.label(texts.of("ui.types." + key), "el-body-s", "el-muted")),
                Nodes.spring(),
                Nodes.whole(Nodes.label(value, "el-body-s", "el-strong")));
    }
}
