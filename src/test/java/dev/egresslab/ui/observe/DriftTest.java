package dev.egresslab.ui.observe;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.World;
import dev.egresslab.ui.Bench;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.learn.Specimen;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DriftTest {
    private static final Estate LAB =
            Specimen.load("userDefinedRouting", World.load()).estate();

    @Test
    void a_changed_route_table_is_named_once_and_a_new_etag_is_no_change() {
        var touched = with("routeTables/firewall-routetable", body -> body.put("etag", "another"));
        assertThat(Drift.between(LAB, touched)).isEmpty();
        var changed = with(
                "routeTables/firewall-routetable", body -> ((ObjectNode) body.get("properties")).putArray("routes"));
        assertThat(Drift.between(LAB, changed))
                .singleElement()
                .satisfies(drift -> assertThat(drift.how()).isEqualTo(Drift.How.CHANGED))
                .satisfies(drift -> assertThat(drift.id().name()).isEqualTo("firewall-routetable"));
    }

    @Test
    void what_is_new_and_what_is_gone_are_told_apart() {
        var without = new Estate(
                LAB.documents().stream()
                        .filter(Predicate.not(d -> d.name().equals("hub-firewall")))
                        .toList(),
                Map.of());
        assertThat(Drift.between(LAB, without))
                .extracting(Drift::how, drift -> drift.id().name())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Drift.How.GONE, "hub-firewall"));
        assertThat(Drift.between(without, LAB)).extracting(Drift::how).containsExactly(Drift.How.ADDED);
    }

    @Test
    void the_strip_names_the_latest_and_goes_when_it_was_seen() {
        var strip = Headless.on(() -> new DriftStrip(Bench.TEXTS, () -> {}));
        try (var bench = new Bench(_ -> strip)) {
            assertThat(strip.isVisible()).isFalse();
            Headless.on(() -> {
                strip.add(
                        List.of(
                                new Drift(Drift.How.ADDED, id("publicIPAddresses/extra")),
                                new Drift(Drift.How.CHANGED, id("routeTables/firewall-routetable"))),
                        Instant.parse("2026-11-20T11:20:00Z"));
                return true;
            });
            assertThat(strip.isVisible()).isTrue();
            assertThat(strip.getAccessibleText())
                    .startsWith("Route table firewall-routetable changed at 11:20")
                    .contains("And 1 more");
            bench.shoot("06-observe-drift");
            bench.window().press("btn-drift-seen");
            assertThat(strip.isVisible()).isFalse();
        }
    }

    private static ResourceId id(String end) {
        return ResourceId.of("/subscriptions/s/resourceGroups/rg-aks-udr/providers/Microsoft.Network/" + end);
    }

    private static Estate with(String end, Consumer<ObjectNode> edit) {
        return new Estate(
                LAB.documents().stream()
                        .map(d -> d.id().toString().endsWith(end) ? new Document(d.id(), edited(d, edit)) : d)
                        .toList(),
                Map.of());
    }

    private static ObjectNode edited(Document document, Consumer<ObjectNode> edit) {
        var copy = (ObjectNode) document.body().deepCopy();
        edit.accept(copy);
        return copy;
    }
}
