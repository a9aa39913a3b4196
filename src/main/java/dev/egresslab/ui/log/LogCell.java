package dev.egresslab.ui.log;

import dev.egresslab.plan.Progress;
import dev.egresslab.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListCell;

/** One line: when, from where, what; words that carry the outcome stand out, and so does what was searched for. */
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
            setGraphic(row(line));
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

    private Node row(LogLine line) {
        var row = Nodes.row(0);
        row.getChildren().add(Nodes.label(TIME.format(line.at()), "el-log-time"));
        row.getChildren()
                .add(Nodes.label(line.source(), "el-log-source", line.source().toLowerCase(Locale.ROOT)));
        row.getChildren().addAll(words(line.text()));
        return row;
    }

    private List<Node> words(String text) {
        var nodes = new ArrayList<Node>();
        int at = 0;
        var searched = search.pattern().map(p -> p.matcher(text));
        while (searched.isPresent() && searched.get().find()) {
            var hit = searched.get();
            if (hit.end() == hit.start()) break;
            plain(text.substring(at, hit.start()), nodes);
            nodes.add(piece(hit.group(), "el-log-hit"));
            at = hit.end();
        }
        plain(text.substring(at), nodes);
        return nodes;
    }

    private static void plain(String text, List<Node> nodes) {
        int at = 0;
        var outcome = OUTCOMES.matcher(text);
        while (outcome.find()) {
            if (outcome.start() > at) nodes.add(piece(text.substring(at, outcome.start())));
            nodes.add(piece(outcome.group(), "el-log-strong", tone(outcome)));
            at = outcome.end();
        }
        if (at < text.length()) nodes.add(piece(text.substring(at)));
    }

    private static String tone(java.util.regex.Matcher outcome) {
        if (outcome.group(1) != null) return "good";
        return outcome.group(2) != null ? "bad" : "fact";
    }

    private static Node piece(String text, String... classes) {
        var label = Nodes.label(text, classes);
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }
}
