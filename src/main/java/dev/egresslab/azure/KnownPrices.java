package dev.egresslab.azure;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Prices that were asked for before, one file for each region, with when that was. A folder that cannot be used is none. */
record KnownPrices(Optional<Path> folder) {
    /** The prices of a region. */
    record Asked(Instant at, Map<String, BigDecimal> perHour) {
        Asked {
            perHour = Map.copyOf(perHour);
        }
    }

    /** Empty where nothing readable is kept. */
    Optional<Asked> of(String region) {
        return file(region).filter(Files::isRegularFile).flatMap(KnownPrices::read);
    }

    /** Keeps them; where that fails they are asked for again another time. */
    void keep(String region, Asked asked) {
        var file = file(region);
        if (file.isEmpty()) return;
        var book = JsonMapper.shared().createObjectNode().put("at", asked.at().toString());
        var prices = book.putObject("perHour");
        asked.perHour().forEach(prices::put);
        try {
            Files.createDirectories(file.get().getParent());
            var fresh = file.get().resolveSibling(file.get().getFileName() + ".new");
            Files.writeString(fresh, book.toString());
            Files.move(fresh, file.get(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // a full disk is no reason to show no price
        }
    }

    private Optional<Path> file(String region) {
        return region.matches("[a-z0-9]{1,40}") ? folder.map(f -> f.resolve(region + ".json")) : Optional.empty();
    }

    private static Optional<Asked> read(Path file) {
        try {
            var book = JsonMapper.shared().readTree(Files.readString(file));
            var prices = new HashMap<String, BigDecimal>();
            book.path("perHour").forEachEntry((kind, price) -> number(price).ifPresent(n -> prices.put(kind, n)));
            if (prices.isEmpty()) return Optional.empty();
            return Optional.of(new Asked(Instant.parse(book.path("at").asString("")), prices));
        } catch (IOException | JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> number(JsonNode price) {
        return price.isNumber() ? Optional.of(price.decimalValue()) : Optional.empty();
    }
}
