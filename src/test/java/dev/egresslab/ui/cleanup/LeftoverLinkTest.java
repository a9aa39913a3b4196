package dev.egresslab.ui.cleanup;

import dev.egresslab.plan.Bill;
import dev.egresslab.plan.Receipt;
import dev.egresslab.ui.Bench;
import dev.egresslab.ui.Screens;
import dev.egresslab.ui.shell.Portal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;

import static org.assertj.core.api.Assertions.assertThat;

/** What a clean up left standing can be looked at in the portal of its cloud, where that has one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeftoverLinkTest {
    private static final String LEFT = "/subscriptions/s/resourceGroups/MC_rg-aks-lb_aks-lb_westeurope";
    private static final Receipt RECEIPT = new Receipt(
            "lab-1",
            "loadBalancer",
            "rg-aks-lb",
            "azure",
            Instant.parse("2026-11-01T10:00:00Z"),
            List.of(
                    new Receipt.Line("rg-aks-lb", true, "404 ResourceGroupNotFound", List.of()),
                    new Receipt.Line("MC_rg-aks-lb_aks-lb_westeurope", false, LEFT, List.of())),
            new Bill("list prices", List.of(), BigDecimal.ZERO));

    private final List<URI> opened = new ArrayList<>();

    @Test
    void a_group_that_is_left_is_linked_and_one_that_is_gone_is_not() {
        var there = new Portal(
                Bench.TEXTS, id -> Optional.of(URI.create("https://portal.azure.com/#@t/resource" + id)), opened::add);
        try (var bench = shown(there)) {
            var links = bench.scene().getRoot().lookupAll(".hyperlink");
            assertThat(links).singleElement().isInstanceOfSatisfying(Hyperlink.class, link -> {
                assertThat(link.getTooltip().getText()).endsWith(LEFT);
                dev.egresslab.ui.Headless.on(() -> {
                    link.fire();
                    return true;
                });
            });
            assertThat(opened).containsExactly(URI.create("https://portal.azure.com/#@t/resource" + LEFT));
            bench.shoot("09-receipt-left-portal");
            assertThat(Screens.faults(bench.scene())).isEmpty();
        }
    }

    @Test
    void a_cloud_without_a_portal_shows_none() {
        try (var bench = shown(new Portal(Bench.TEXTS, _ -> Optional.empty(), opened::add))) {
            assertThat(bench.scene().getRoot().lookupAll(".hyperlink")).isEmpty();
        }
    }

    private static Bench shown(Portal portal) {
        return new Bench(_ -> {
            var card = new ReceiptCard(new ReceiptText(RECEIPT, true), "Saved", portal, () -> {});
            var body = new VBox(card);
            body.getStyleClass().addAll("el-body", "el-surface");
            return body;
        });
    }
}
