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
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** Says which resources somebody else changed since a person last looked. */
final class DriftStrip extends HBox {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Texts texts;
    private final Map<Drift, Instant> unseen = new LinkedHashMap<>();
    private final Label words = Nodes.id("drift-words", Nodes.prose("", "el-body-s"));
    private final ProgressBar far = Nodes.id("drift-progress", new ProgressBar());
    private final Button back;
    private final Button seen;

    /** @param putBack what a press on "put back" does */
    DriftStrip(Texts texts, Runnable putBack) {
        super(12);
        this.texts = texts;
        setId("drift-strip");
        getStyleClass().addAll("el-strip", "wa");
        back = Buttons.plain("btn-put-back", texts.of("ui.observe.back"), putBack);
        back.getStyleClass().add("small");
        seen = Buttons.plain("btn-drift-seen", texts.of("ui.observe.drift.seen"), this::clear);
        seen.getStyleClass().add("small");
        far.getStyleClass().add("small");
        far.setFocusTraversable(false);
        far.setMinWidth(120);
        getChildren().addAll(Icons.of(Meaning.WARNING, 18), Nodes.grow(words), far, back, seen);
        idle();
        fill();
    }

    void add(List<Drift> drifts, Instant at) {
        drifts.forEach(drift -> {
            unseen.remove(drift);
            unseen.put(drift, at);
        });
        if (far.isVisible()) return;
        Nodes.shown(back, true);
        fill();
    }

    /** Something is being done about it; {@code share} of it is, or -1 where that is not known. */
    void working(String what, double share) {
        Nodes.shown(back, false);
        Nodes.shown(seen, false);
        Nodes.shown(far, true);
        far.setProgress(share);
        say(what);
    }

    /** How it came out. What was changed is no longer news. */
    void told(String what) {
        idle();
        unseen.clear();
        Nodes.shown(back, false);
        say(what);
    }

    /** Nothing is being done: what was changed is said again. */
    void idle() {
        Nodes.shown(far, false);
        Nodes.shown(back, true);
        Nodes.shown(seen, true);
        if (!unseen.isEmpty()) fill();
    }

    private void say(String what) {
        words.setText(what);
        setAccessibleText(what);
        Nodes.shown(this, true);
    }

    void clear() {
        unseen.clear();
        fill();
    }

    private void fill() {
        Nodes.shown(this, !unseen.isEmpty());
        var latest = unseen.entrySet().stream().reduce((_, last) -> last);
        words.setText(latest.map(e -> said(e.getKey(), e.getValue())).orElse(""));
        setAccessibleText(words.getText());
    }

    /** The latest one by name. */
    private String said(Drift drift, Instant at) {
        var type = drift.id().type().substring(drift.id().type().indexOf('/') + 1);
        var known = "ui.type." + type.toLowerCase(Locale.ROOT);
        var one = texts.of(
                drift.how().key(),
                texts.has(known) ? texts.of(known) : type,
                drift.id().name(),
                TIME.format(at));
        var all = unseen.size() > 1 ? texts.of("ui.observe.drift.more", one, unseen.size() - 1) : one;
        return texts.of("ui.observe.drift.whole", all, texts.of("ui.observe.drift.now"));
    }
}
