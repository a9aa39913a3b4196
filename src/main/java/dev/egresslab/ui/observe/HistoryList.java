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
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Earlier probes, one row each. */
final class HistoryList extends VBox {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Texts texts;
    private final ProbeHistory history;
    private final Consumer<Measurement> again;

    /** @param again hears of one whose walk a person wants to see once more */
    HistoryList(ProbeHistory history, Texts texts, Consumer<Measurement> again) {
        super(2);
        this.again = again;
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
        var button = new Button("", row);
        button.getStyleClass().setAll("button", "flat", "el-history");
        button.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(button.widthProperty().subtract(8));
        button.setDisable(m.predicted().isEmpty());
        button.setAccessibleText(texts.of("ui.observe.again.said", TIME.format(m.at()), host(m.url()), result));
        button.setTooltip(new Tooltip(texts.of("ui.observe.again", host(m.url()))));
        button.setOnAction(_ -> again.accept(m));
        return button;
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
