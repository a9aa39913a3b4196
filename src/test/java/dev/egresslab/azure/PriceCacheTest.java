package dev.egresslab.azure;

import dev.egresslab.InMemory;
import dev.egresslab.LoopbackPlace;
import dev.egresslab.plan.PriceBook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;

/** Prices outlive the program and the network, and always say of when they are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PriceCacheTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir(factory = InMemory.class)
    private Path folder;

    @Test
    void what_was_asked_once_is_known_without_a_network_and_says_of_when_it_is() throws Exception {
        var place = new LoopbackPlace(folder.resolve("cloud"));
        var there = place.azureEndpoint();
        var asked = prices(there, FIRST).book("westeurope");
        assertThat(asked.source()).contains("Retail Prices API, westeurope").contains("2026-03-01");
        place.close();

        var offline = prices(there, FIRST.plusSeconds(90_000)).book("westeurope");
        assertThat(offline.source()).isEqualTo(asked.source());

        assertThat(prices(there, FIRST).book("northeurope").source())
                .as("never asked for")
                .isEqualTo(PriceBook.bundled().source())
                .contains(PriceBook.bundled().date());

        Files.writeString(folder.resolve("prices").resolve("westeurope.json"), "{\"at\": \"2026-0");
        assertThat(prices(there, FIRST).book("westeurope").source())
                .as("damaged")
                .isEqualTo(PriceBook.bundled().source());
    }

    @Test
    void a_folder_that_cannot_be_written_costs_no_price() throws Exception {
        Files.writeString(folder.resolve("prices"), "in the way");
        try (var place = new LoopbackPlace(folder.resolve("cloud"))) {
            var there = place.azureEndpoint();
            assertThat(prices(there, FIRST).book("westeurope").source()).contains("2026-03-01");
        }
    }

    private RetailPrices prices(CloudEndpoint there, Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new RetailPrices(there.resourceManager(), there, clock, folder.resolve("prices"));
    }
}
