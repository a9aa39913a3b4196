package dev.egresslab.ui.cleanup;

import dev.egresslab.plan.Bill;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Says what deleting means; where money was spent, the group's name has to be typed. */
final class ConfirmCard extends VBox {
    /**
     * What is known before it begins.
     *
     * @param foreign how many things lie among them that the lab did not make
     * @param typed the name to type, where the place is billed
     */
    record Facts(
            String lab,
            int items,
            int foreign,
            Duration about,
            List<String> addresses,
            Bill bill,
            Optional<String> typed) {
        Facts {
            addresses = List.copyOf(addresses);
        }
    }

    private final Texts texts;

    ConfirmCard(Facts facts, Texts texts, Runnable delete, Runnable notNow) {
        super(12);
        this.texts = texts;
        getStyleClass().addAll("el-card", "el-cleanup-card");
        setId("cleanup-confirm");
        var head = Nodes.id("cleanup-head", Nodes.prose(texts.of("ui.cleanup.ask", facts.lab()), "el-h2"));
        getChildren()
                .addAll(
                        head,
                        Nodes.prose(texts.of("ui.cleanup.means", facts.items(), Words.duration(facts.about(), texts))),
                        note("mdi2l-laptop", "", "ui.cleanup.kept", texts.of("ui.cleanup.kept.what")));
        if (facts.foreign() > 0)
            getChildren()
                    .add(Nodes.id(
                            "cleanup-foreign",
                            note(
                                    "mdi2a-alert",
                                    "wa",
                                    "ui.cleanup.groupStays",
                                    texts.of("ui.cleanup.groupStays.why", facts.foreign()))));
        if (!facts.addresses().isEmpty())
            getChildren()
                    .add(note(
                            "mdi2a-alert",
                            "wa",
                            "ui.cleanup.givenBack",
                            texts.of("ui.cleanup.givenBack.why", String.join(", ", facts.addresses()))));
        getChildren().addAll(money(facts));
        var go = Buttons.danger("btn-delete-lab", texts.of("ui.cleanup.deleteItems", facts.items()), delete);
        go.setGraphic(new FontIcon("mdi2b-broom"));
        go.setDefaultButton(true);
        facts.typed().ifPresent(name -> getChildren().addAll(typed(name, go)));
        getChildren()
                .add(new FlowPane(10, 10, go, Buttons.plain("btn-not-now", texts.of("ui.cleanup.notNow"), notNow)));
    }

    private List<Node> money(Facts facts) {
        boolean free = facts.typed().isEmpty();
        return List.of(
                line(
                        texts.of("ui.cleanup.soFar"),
                        free
                                ? texts.of("ui.cleanup.wouldHave", facts.bill().total())
                                : texts.of("ui.money", facts.bill().total())),
                line(
                        texts.of("ui.cleanup.stops"),
                        free
                                ? texts.of("ui.place.free")
                                : texts.of("ui.start.perHour", facts.bill().perHour())));
    }

    /** What costs money is deleted by a person who knows what it is called. */
    private List<Node> typed(String name, Button go) {
        var field = Nodes.id("field-confirm", new TextField());
        field.getStyleClass().add("mono");
        var label = Nodes.label(texts.of("ui.cleanup.type", name), "el-body-s", "el-strong");
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        go.disableProperty().bind(field.textProperty().isNotEqualTo(name));
        return List.of(label, field);
    }

    private Node note(String icon, String tone, String key, String what) {
        var note = Nodes.row(
                12,
                new FontIcon(icon),
                Nodes.grow(Nodes.column(
                        2,
                        Nodes.prose(texts.of(key), "el-body-s", "el-strong"),
                        Nodes.prose(what, "el-body-s", "el-muted"))));
        note.getStyleClass().add("el-note");
        if (!tone.isEmpty()) note.getStyleClass().add(tone);
        return note;
    }

    static Node line(String what, String value) {
        return Nodes.row(
                8,
                Nodes.grow(Nodes.prose(what, "el-muted")),
                Nodes.spring(),
                Nodes.whole(Nodes.label(value, "el-strong")));
    }

    /** The icon of something that is looked at again afterwards. */
    static Node pending(String words) {
        return Nodes.row(10, Icons.of(Meaning.PENDING, 18), Nodes.grow(Nodes.prose(words, "el-muted")));
    }
}
