package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Design;
import dev.egresslab.plan.Bill;
import dev.egresslab.plan.Place;
import dev.egresslab.plan.PriceBook;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import java.math.BigDecimal;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What a lab will cost an hour, line by line; in a place that is free, what it would cost in Azure. */
final class CostCard extends VBox {
    private final Texts texts;

    CostCard(Texts texts) {
        super(8);
        this.texts = texts;
        getStyleClass().add("el-card");
        setId("cost");
    }

    void show(Design design, Place place, PriceBook prices) {
        var total = prices.total(design);
        getChildren()
                .setAll(Nodes.row(
                        8,
                        Nodes.label(text("cost"), "el-h3"),
                        Nodes.spring(),
                        Nodes.label(texts.of("ui.review.listPrices", prices.date()), "el-caption", "el-muted")));
        if (place.billed())
            getChildren()
                    .add(Nodes.row(
                            8,
                            Nodes.label(texts.of("ui.perHour", total), "el-num-xl"),
                            Nodes.label(text("hourly"), "el-muted"),
                            Nodes.spring(),
                            Nodes.label(texts.of("ui.review.twoHours", total.multiply(BigDecimal.TWO)), "el-body-s")));
        else {
            getChildren().add(Nodes.label(text("free"), "el-num-xl"));
            getChildren().add(Nodes.label(texts.of("ui.review.inAzure", total), "el-body-s", "el-strong"));
        }
        Bill.priced(design, prices).forEach(line -> getChildren().add(line(line)));
        getChildren().add(Nodes.prose(text("traffic"), "el-caption", "el-muted"));
    }

    private Node line(PriceBook.Line line) {
        return Nodes.row(
                10,
                Icons.of(icon(line.kind()), 16),
                Nodes.label(texts.of("ui.review.price", line.count(), texts.of("price." + line.kind())), "el-body-s"),
                Nodes.spring(),
                Nodes.label(texts.of("ui.perHour", line.perHour()), "el-mono-s"));
    }

    static Meaning icon(String kind) {
        return switch (kind) {
            case "firewall" -> Meaning.FIREWALL;
            case "natGateway" -> Meaning.NAT_GATEWAY;
            case "loadBalancer" -> Meaning.LOAD_BALANCER;
            case "publicIp" -> Meaning.PUBLIC_IP;
            default -> Meaning.NODE;
        };
    }

    private String text(String key) {
        return texts.of("ui.review." + key);
    }
}
