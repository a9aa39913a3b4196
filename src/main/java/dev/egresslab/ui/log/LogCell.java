package dev.egresslab.ui.log;

import dev.egresslab.plan.Progress;
import dev.egresslab.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * One line: when, from where, what; words that carry the outcome stand out, and so does what was searched for. Its labels are
 * made once and used for every line that comes by, of which there may be thousands in a second.
 */
final class LogCell extends ListCell<LogLine> {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass MATCH = PseudoClass.getPseudoClass("match");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.S", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** Group 1 went well, 2 did not, 3 only matters. */
    private static final Pattern OUTCOMES = Pattern.compile(
            "\\b(allowed|Succeeded|Ready|Running|done)\\b|\\b(denied|Failed|failed|refused)\\b|(?<=→ |[A-Za-z] )([1-5]\\d\\d)\\b");

    private final LogSearch search;
    private final Label time = Nodes.label("", "el-log-time");
    private final Label source = new Label();
    private final HBox row = Nodes.row(0, time, source);

    /** For the words of the line; those that it has no words for wait unseen. */
    private final List<Label> labels = new ArrayList<>();

    LogCell(LogSearch search) {
        this.search = search;
    }

    /** As copied and saved. */
    static String text(LogLine line) {
        return TIME.format(line.at()) + "  " + String.format(Locale.ROOT, "%-4s", line.source()) + "  " + line.text();
    }

    @Override
    protected void updateItem(@Nullable LogLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            mark(false, false, false);
        } else {
            show(line);
            setGraphic(row);
            setAccessibleText(text(line));
            mark(
                    line.level() == Progress.Level.WARNING,
                    line.level() == Progress.Level.ERROR,
                    getIndex() == search.index());
        }
    }

    private void mark(boolean warning, boolean error, boolean match) {
        pseudoClassStateChanged(WARNING, warning);
        pseudoClassStateChanged(ERROR, error);
        pseudoClassStateChanged(MATCH, match);
    }

    private void show(LogLine line) {
        time.setText(TIME.format(line.at()));
        source.setText(line.source());
        dress(source, List.of("label", "el-log-source", line.source().toLowerCase(Locale.ROOT)));
        var pieces = words(line.text());
        while (labels.size() < pieces.size()) {
            var label = new Label();
            label.setMinWidth(Region.USE_PREF_SIZE);
            labels.add(label);
            row.getChildren().add(label);
        }
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            boolean used = i < pieces.size();
            label.setVisible(used);
            label.setManaged(used);
            label.setText(used ? pieces.get(i).text() : "");
            if (used) dress(label, pieces.get(i).classes());
        }
    }

    /** Styles are looked up anew when a class changes, so none is set that is there already. */
    private static void dress(Label label, List<String> classes) {
        if (!label.getStyleClass().equals(classes)) label.getStyleClass().setAll(classes);
    }

    private List<Piece> words(String text) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        var searched = search.pattern().map(p -> p.matcher(text));
        while (searched.isPresent() && searched.get().find()) {
            var hit = searched.get();
            if (hit.end() == hit.start()) break;
            plain(text.substring(at, hit.start()), pieces);
            pieces.add(Piece.of(hit.group(), "el-log-hit"));
            at = hit.end();
        }
        plain(text.substring(at), pieces);
        return pieces;
    }

    private static void plain(String text, List<Piece> pieces) {
        int at = 0;
        var outcome = OUTCOMES.matcher(text);
        while (outcome.find()) {
            if (outcome.start() > at) pieces.add(Piece.of(text.substring(at, outcome.start())));
            pieces.add(Piece.of(outcome.group(), "el-log-strong", tone(outcome)));
            at = outcome.end();
        }
        if (at < text.length()) pieces.add(Piece.of(text.substring(at)));
    }

    private static String tone(Matcher outcome) {
        if (outcome.group(1) != null) return "good";
        return outcome.group(2) != null ? "bad" : "fact";
    }

    /** Words of one kind, and the style classes of their label. */
    private record Piece(String text, List<String> classes) {
        static Piece of(String text, String... classes) {
            return new Piece(
                    text, Stream.concat(Stream.of("label"), Stream.of(classes)).toList());
        }
    }
}
