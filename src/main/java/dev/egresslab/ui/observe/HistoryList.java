package dev.egresslab.ui.observe;

import dev.egresslab.plan.Measurement;
import dev.egresslab.plan.Measurement.Verdict;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Earlier probes, one row each. */
final class HistoryList extends VBox {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Texts texts;
    private final ProbeHistory history;

    HistoryList(ProbeHistory history, Texts texts) {
        super(2);
        this.texts = texts;
        this.history = history;
        setId("probe-history");
        history.all().addListener((ListChangeListener<Measurement>) _ -> fill());
    }

    private void fill() {
        getChildren().setAll(history.all().stream().map(this::row).toList());
    }

    private Node row(Measurement m) {
        boolean good = m.verdict() == Verdict.AS_EXPECTED;
        var result = m.measured().map(Object::toString).orElseGet(() -> texts.of("ui.verdict." + m.verdict()));
        var seen = Nodes.label(result, "el-mono-s", good ? "" : "el-danger-text");
        seen.setMinWidth(Region.USE_PREF_SIZE);
        var time = Nodes.label(TIME.format(m.at()), "el-mono-s", "el-muted");
        time.setMinWidth(Region.USE_PREF_SIZE);
        var row = Nodes.row(
                12,
                time,
                Nodes.label(host(m.url()), "el-body-s"),
                Nodes.spring(),
                seen,
                Icons.of(good ? Meaning.READY : Meaning.FAILED, 16));
        row.getStyleClass().add("el-history-row");
        row.setAccessibleText(TIME.format(m.at()) + " " + host(m.url()) + " " + result);
        return row;
    }

    /** The host of a URL, or the text where it has none. */
    static String host(String url) {
        try {
            var host = URI.create(url.contains("://") ? url : "http://" + url).getHost();
            return host == null ? url : host;
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
