package dev.egresslab.ui.exercise;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.NatGateway;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What the same connections would take of a NAT gateway's one pool: a forecast, and called one. */
final class PoolForecast extends VBox {
    private static final String TYPE = "managedNATGateway";
    private static final int SQUARES = 70;
    private static final int ACROSS = 10;
    private static final int STEP = 18;

    /** @param wanted connections to one destination at a time */
    PoolForecast(int wanted, Texts texts) {
        super(10);
        setId("port-forecast");
        getStyleClass().add("el-card");
        int pool = pool();
        int used = Math.min(wanted, pool);
        var squares = new FlowPane(4, 4);
        squares.setPrefWrapLength(ACROSS * STEP);
        squares.setMaxWidth(ACROSS * STEP);
        int full = (int) Math.ceil((double) SQUARES * used / pool);
        for (int i = 0; i < SQUARES; i++) squares.getChildren().add(Squares.one(i < full ? "pooled" : "pool"));
        var words = texts.of("ui.exercise.forecast.used", used, pool);
        setAccessibleText(words);
        getChildren()
                .addAll(
                        Nodes.prose(texts.of("ui.exercise.forecast.title"), "el-h3"),
                        squares,
                        Nodes.row(
                                6,
                                Icons.of(Meaning.NAT_GATEWAY, 14),
                                Nodes.label(texts.of("ui.exercise.forecast.pool"), "el-body-s", "el-semi")),
                        Nodes.label(words, "el-caption", "el-muted"),
                        Nodes.label(
                                texts.of("ui.exercise.forecast.refused", wanted - used),
                                "el-caption",
                                "el-semi",
                                wanted > used ? "el-danger-text" : "el-ok-text"),
                        Nodes.prose(texts.of("ui.exercise.forecast.note"), "el-caption", "el-muted"));
        setMinWidth(USE_PREF_SIZE);
    }

    /** Of the gateway that AKS makes for that type as it comes. */
    private static int pool() {
        var type = OutboundTypes.wanted(TYPE);
        var shape = type.design(Answers.usual(type.parameters()))
                .first(Resource.ManagedCluster.class)
                .orElseThrow()
                .shape();
        return shape.nat().publicIps() * NatGateway.PORTS;
    }
}
