package dev.egresslab.ui.wizard;

import dev.egresslab.plan.Standing;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

/** How a lab stands, in a cell of the list: what this computer knows, and what its place says about that. */
final class LabState extends HBox {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final String said;

    LabState(Known lab, Texts texts) {
        super(8);
        var word = word(lab, texts);
        var since = since(lab, texts);
        var two =
                Nodes.column(0, Nodes.label(word, "el-state", tone(lab)), Nodes.label(since, "el-caption", "el-muted"));
        two.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Icons.of(icon(lab), 18), two);
        setAlignment(Pos.CENTER_LEFT);
        said = texts.of("ui.start.state", word, since);
    }

    /** For a screen reader. */
    String said() {
        return said;
    }

    private static String word(Known lab, Texts texts) {
        return switch (lab.presence()) {
            case GONE, UNKNOWN -> texts.of("ui.presence." + lab.presence());
            case UNASKED, ASKING, THERE ->
                texts.of("ui.state." + lab.standing().state().name());
        };
    }

    private static String since(Known lab, Texts texts) {
        return switch (lab.presence()) {
            case GONE -> texts.of("ui.presence.GONE.why");
            case UNKNOWN -> texts.of("ui.presence.UNKNOWN.why", lab.billed() ? 1 : 0, TIME.format(lab.now()));
            case ASKING -> texts.of("ui.presence.ASKING");
            case UNASKED, THERE -> past(lab, texts);
        };
    }

    private static String past(Known lab, Texts texts) {
        if (lab.late()) return texts.of("ui.start.late");
        return switch (lab.standing().state()) {
            case DRAFT -> texts.of("ui.start.nothing");
            case INTERRUPTED, FAILED, CANCELLED, BUILDING ->
                texts.of("ui.start.after", lab.done(), lab.steps().size());
            case READY, CLEANING, CLEANED ->
                lab.past()
                        .since()
                        .map(at -> texts.of(
                                "ui.start.since",
                                TIME.format(at),
                                Words.duration(Duration.between(at, lab.now()), texts)))
                        .orElse("");
        };
    }

    private static Meaning icon(Known lab) {
        return switch (lab.presence()) {
            case GONE -> Meaning.CLEANED;
            case UNKNOWN -> Meaning.UNKNOWN;
            case ASKING -> Meaning.RUNNING;
            case UNASKED, THERE -> icon(lab.standing().state());
        };
    }

    private static Meaning icon(Standing.State state) {
        return switch (state) {
            case READY -> Meaning.READY;
            case FAILED -> Meaning.FAILED;
            case INTERRUPTED, CANCELLED -> Meaning.STOPPED;
            case BUILDING, CLEANING -> Meaning.RUNNING;
            case DRAFT -> Meaning.PENDING;
            case CLEANED -> Meaning.CLEANED;
        };
    }

    private static String tone(Known lab) {
        return switch (lab.presence()) {
            case GONE -> "none";
            case UNKNOWN -> "wa";
            case UNASKED, ASKING, THERE -> tone(lab.standing().state());
        };
    }

    private static String tone(Standing.State state) {
        return switch (state) {
            case READY -> "ok";
            case FAILED -> "da";
            case INTERRUPTED, CANCELLED -> "wa";
            case BUILDING, CLEANING -> "ac";
            case DRAFT, CLEANED -> "none";
        };
    }
}
