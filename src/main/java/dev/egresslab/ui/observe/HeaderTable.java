package dev.egresslab.ui.observe;

import dev.egresslab.net.Packet;
import dev.egresslab.net.Payload;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Stop;
import dev.egresslab.ui.kit.Nodes;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** A packet's header as it arrives at a stop and as it leaves; what changed is marked. */
final class HeaderTable extends GridPane {
    private final Texts texts;

    HeaderTable(Texts texts, Stop stop) {
        super(10, 7);
        this.texts = texts;
        getStyleClass().add("el-headers");
        setId("header-table");
        var in = stop.arrives();
        var out = stop.after();
        var name = StopWords.brief(stop.name());
        addRow(0, head(texts.of("ui.observe.header")), head(at(stop, name)), new Label(), head(on(stop, name)));
        row(1, "source", in.source().address(), out.source().address());
        row(2, "sourcePort", in.source().port(), out.source().port());
        row(3, "destination", in.destination().address(), out.destination().address());
        row(4, "destinationPort", in.destination().port(), out.destination().port());
        request(request(in), request(out));
    }

    private String at(Stop stop, String name) {
        boolean unnamed = name.isEmpty() || stop.kind() == Stop.Kind.SNAT;
        return unnamed ? texts.of("ui.observe.arrives") : texts.of("ui.observe.arrivesAt", name);
    }

    private String on(Stop stop, String name) {
        if (stop.leaves().isEmpty()) return texts.of("ui.observe.staysHere");
        return stop.kind() == Stop.Kind.SNAT ? texts.of("ui.observe.leavesAs", name) : texts.of("ui.observe.leaves");
    }

    private void row(int at, String key, Object before, Object after) {
        boolean changed = !before.equals(after);
        var name = Nodes.label(texts.of("ui.observe." + key), "el-body-s", "el-muted");
        var first = Nodes.label(before.toString(), "el-mono-s");
        var arrow = Nodes.label(changed ? "→" : "", "el-mono-s", "el-accent-text");
        var second = Nodes.label(after.toString(), "el-mono-s", changed ? "el-changed" : "el-muted");
        second.setId("leaves-" + key);
        for (var label : List.of(name, first, second)) label.setMinWidth(USE_PREF_SIZE);
        addRow(at, name, first, arrow, second);
    }

    /** Nothing on the way changes what is asked. */
    private void request(String before, String after) {
        if (!before.equals(after)) {
            row(5, "request", before, after);
            return;
        }
        add(Nodes.label(texts.of("ui.observe.request"), "el-body-s", "el-muted"), 0, 5);
        add(Nodes.label(before, "el-mono-s"), 1, 5, 3, 1);
    }

    private static String request(Packet packet) {
        return switch (packet.payload()) {
            case Payload.Http http -> "GET http://" + http.host() + http.path();
            case Payload.Tls tls -> "TLS " + tls.serverName();
            case Payload.Opaque _ -> packet.protocol().toString();
        };
    }

    private static Label head(String text) {
        var label = Nodes.label(text, "el-caption", "el-muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
