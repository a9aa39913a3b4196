package dev.egresslab.ui.wizard;

import dev.egresslab.plan.Place;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.PlaceSketch;
import dev.egresslab.ui.kit.Words;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.VBox;

/** A place to run in: what it is, what is so about it, how fast its clock runs, and the button that starts there. */
final class PlaceCard extends VBox {
    /**
     * What is known of working there.
     *
     * @param longest title of the lab that takes longest
     * @param takes how long that is in Azure
     * @param last when a lab was made there last
     */
    record Usage(String longest, Duration takes, Optional<Instant> last) {}

    /** Beside what is so about it, in the order of the texts. */
    private static final List<String> ICONS =
            List.of("mdi2w-wifi-off", "mdi2t-timer-outline", "mdi2c-console", "mdi2t-transit-connection-variant");

    private final Place place;
    private final Texts texts;
    private final Usage usage;
    private final String key;
    private final VBox facts = Nodes.column(10);

    PlaceCard(Place place, Texts texts, Usage usage, Runnable start) {
        super(14);
        this.place = place;
        this.texts = texts;
        this.usage = usage;
        key = "ui.place." + place.id() + ".";
        facts();
        var go = Buttons.primary("btn-start-" + place.id(), texts.of("ui.start.startIn." + place.id()), start);
        go.setGraphic(new FontIcon("mdi2a-arrow-right"));
        go.setContentDisplay(ContentDisplay.RIGHT);
        var foot = Nodes.row(16, go, Nodes.spring());
        place.clock()
                .ifPresent(clock -> foot.getChildren()
                        .addAll(new FontIcon("mdi2t-timer-outline"), new SpeedChoice(clock, texts, this::facts)));
        getChildren()
                .addAll(head(), Nodes.grow(Nodes.row(12, Nodes.grow(facts), new PlaceSketch(place.billed()))), foot);
        getStyleClass().addAll("el-card", "el-place");
        setId("place-" + place.id());
        Nodes.grow(this);
    }

    private Node head() {
        var tile = Icons.tile(place.billed() ? Meaning.AZURE : Meaning.PRACTICE);
        tile.getStyleClass().addAll("ac", "large");
        var tag = Nodes.whole(Nodes.label(
                texts.of(place.billed() ? "ui.place.billed" : "ui.place.free"),
                "el-tag",
                place.billed() ? "wa" : "ok"));
        var where = Nodes.column(
                0,
                Nodes.label(texts.of("ui.shell.place." + place.id()), "el-h2"),
                Nodes.prose(where(), "el-body-s", "el-muted"));
        return Nodes.row(12, tile, Nodes.grow(where), tag);
    }

    private String where() {
        var words = texts.of(key + "where");
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(ZoneId.systemDefault());
        return usage.last()
                .map(at -> texts.of("ui.place.used", words, format.format(at)))
                .orElse(words);
    }

    /** One of them depends on how fast the clock runs. */
    private void facts() {
        facts.getChildren().clear();
        for (int i = 1; texts.has(key + "fact" + i); i++)
            facts.getChildren()
                    .add(Nodes.row(
                            10,
                            new FontIcon(place.billed() ? "mdi2c-check" : ICONS.get((i - 1) % ICONS.size())),
                            Nodes.grow(Nodes.prose(
                                    texts.of(key + "fact" + i, usage.longest(), here(), inAzure(), fast())))));
    }

    /** 0 where the clock stands still or does not count, 1 where it says how long a lab takes here. */
    private int fast() {
        double speed = speed();
        return speed > 0 && Double.isFinite(speed) ? 1 : 0;
    }

    private double speed() {
        return place.clock().map(Place.Clock::speed).orElse(1.0);
    }

    private String here() {
        return fast() == 0
                ? ""
                : Words.duration(Duration.ofMillis(Math.round(usage.takes().toMillis() / speed())), texts);
    }

    private String inAzure() {
        return texts.of("ui.minutes.whole", Math.round(usage.takes().toSeconds() / 60.0));
    }
}
