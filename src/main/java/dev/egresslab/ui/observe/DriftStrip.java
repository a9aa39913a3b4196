package dev.egresslab.ui.observe;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says which resources somebody else changed since a person last looked. */
final class DriftStrip extends HBox {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Texts texts;
    private final Map<Drift, Instant> unseen = new LinkedHashMap<>();
    private final Label words = Nodes.id("drift-words", Nodes.prose("", "el-body-s"));

    DriftStrip(Texts texts) {
        super(12);
        this.texts = texts;
        setId("drift-strip");
        getStyleClass().addAll("el-strip", "wa");
        var seen = Buttons.plain("btn-drift-seen", texts.of("ui.observe.drift.seen"), this::clear);
        seen.getStyleClass().add("small");
        seen.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Icons.of(Meaning.WARNING, 18), Nodes.grow(words), seen);
        fill();
    }

    void add(List<Drift> drifts, Instant at) {
        drifts.forEach(drift -> {
            unseen.remove(drift);
            unseen.put(drift, at);
        });
        fill();
    }

    void clear() {
        unseen.clear();
        fill();
    }

    private void fill() {
        setVisible(!unseen.isEmpty());
        setManaged(isVisible());
        var latest = unseen.entrySet().stream().reduce((_, last) -> last);
        words.setText(latest.map(e -> said(e.getKey(), e.getValue())).orElse(""));
        setAccessibleText(words.getText());
    }

    /** The latest one by name. */
    private String said(Drift drift, Instant at) {
        var type = drift.id().type();
        var one = texts.of(
                drift.how().key(),
                type.substring(type.indexOf('/') + 1),
                drift.id().name(),
                TIME.format(at));
        var all = unseen.size() > 1 ? texts.of("ui.observe.drift.more", one, unseen.size() - 1) : one;
        return texts.of("ui.observe.drift.whole", all, texts.of("ui.observe.drift.now"));
    }
}
