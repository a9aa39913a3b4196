package dev.egresslab.ui.wizard;

import dev.egresslab.plan.Place;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import javafx.scene.layout.VBox;

/** A place to run in: what it is, what is so about it, how fast its clock runs, and the button that starts there. */
final class PlaceCard extends VBox {
    /** Beside what is so about it, in the order of the texts. */
    private static final List<String> ICONS =
            List.of("mdi2w-wifi-off", "mdi2t-timer-outline", "mdi2c-console", "mdi2t-transit-connection-variant");

    PlaceCard(Place place, Texts texts, Runnable start) {
        super(14);
        var key = "ui.place." + place.id() + ".";
        var tile = Icons.tile(place.billed() ? Meaning.AZURE : Meaning.PRACTICE);
        tile.getStyleClass().addAll("ac", "large");
        var tag = Nodes.whole(Nodes.label(
                texts.of(place.billed() ? "ui.place.billed" : "ui.place.free"),
                "el-tag",
                place.billed() ? "wa" : "ok"));
        getChildren()
                .add(Nodes.row(
                        12,
                        tile,
                        Nodes.grow(Nodes.column(
                                0,
                                Nodes.label(texts.of("ui.shell.place." + place.id()), "el-h2"),
                                Nodes.label(texts.of(key + "where"), "el-body-s", "el-muted"))),
                        tag));
        var facts = Nodes.column(10);
        for (int i = 1; texts.has(key + "fact" + i); i++)
            facts.getChildren()
                    .add(Nodes.row(
                            10,
                            new FontIcon(place.billed() ? "mdi2c-check" : ICONS.get((i - 1) % ICONS.size())),
                            Nodes.grow(Nodes.prose(texts.of(key + "fact" + i)))));
        getChildren().add(facts);
        var go = Buttons.primary("btn-start-" + place.id(), texts.of("ui.start.startIn." + place.id()), start);
        go.setGraphic(new FontIcon("mdi2a-arrow-right"));
        go.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        var foot = Nodes.row(16, go, Nodes.spring());
        place.clock()
                .ifPresent(clock ->
                        foot.getChildren().addAll(new FontIcon("mdi2t-timer-outline"), new SpeedChoice(clock, texts)));
        getChildren().add(foot);
        getStyleClass().addAll("el-card", "el-place");
        setId("place-" + place.id());
        Nodes.grow(this);
    }
}
