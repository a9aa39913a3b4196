package dev.egresslab.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;
import dev.egresslab.plan.PriceBook;
import dev.egresslab.plan.Prices;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Azure's list prices as they are today, asked for once a day; no account is needed.
 * https://learn.microsoft.com/rest/api/cost-management/retail-prices/azure-retail-prices
 */
public final class RetailPrices implements Prices {
    /** Where everybody may ask. */
    public static final URI PUBLIC = URI.create("https://prices.azure.com");

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofHours(24);

    /** Nobody is asked again so soon after nobody has answered. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final BigDecimal HOURS_OF_A_MONTH = BigDecimal.valueOf(730);

    private final URI address;
    private final Supplier<HttpClient> http;
    private final InstantSource clock;
    private final JsonNode meters;
    private final KnownPrices onDisk;
    private final Map<String, KnownPrices.Asked> kept = new ConcurrentHashMap<>();
    private volatile Instant silentUntil = Instant.MIN;

    /** Remembers nothing beyond its life. */
    public RetailPrices(URI address, CloudEndpoint endpoint, InstantSource clock) {
        this(address, Once.of(() -> Transport.to(endpoint, PATIENCE)), clock, Optional.empty());
    }

    /**
     * Asks, and keeps the answers.
     *
     * @param endpoint the cloud at whose side the prices are, which says whom to trust
     * @param folder for what was answered; made where it is absent
     */
    public RetailPrices(URI address, CloudEndpoint endpoint, InstantSource clock, Path folder) {
        this(address, Once.of(() -> Transport.to(endpoint, PATIENCE)), clock, Optional.of(folder));
    }

    private RetailPrices(URI address, Supplier<HttpClient> http, InstantSource clock, Optional<Path> folder) {
        this.address = address;
        onDisk = new KnownPrices(folder);
        this.http = http;
        this.clock = clock;
        try (var in = Objects.requireNonNull(RetailPrices.class.getResourceAsStream("/prices.json"))) {
            meters = JsonMapper.shared().readTree(in.readAllBytes()).path("meters");
        } catch (IOException e) {
            throw new UncheckedIOException("The data file prices.json cannot be read", e);
        }
    }

    @Override
    public PriceBook book(String region) {
        var now = clock.instant();
        var known = Optional.ofNullable(kept.get(region)).or(() -> onDisk.of(region));
        known.ifPresent(asked -> kept.put(region, asked));
        if (known.filter(asked -> now.isBefore(asked.at().plus(KEPT))).isPresent() || now.isBefore(silentUntil))
            return book(region, known);
        var fresh = ask(region, now);
        fresh.ifPresentOrElse(
                asked -> {
                    kept.put(region, asked);
                    onDisk.keep(region, asked);
                },
                () -> silentUntil = now.plus(SILENCE));
        return book(region, fresh.or(() -> known));
    }

    /** With the day on which the prices were asked for; else the bundled ones with theirs. */
    private static PriceBook book(String region, Optional<KnownPrices.Asked> known) {
        return known.map(asked -> PriceBook.bundled()
                        .with(
                                asked.perHour(),
                                asked.at().toString().substring(0, 10),
                                "Azure Retail Prices API, " + region + ", USD"))
                .orElseGet(PriceBook::bundled);
    }

    /** Empty where nobody answers in time: prices are worth a look, not a wait. */
    private Optional<KnownPrices.Asked> ask(String region, Instant now) {
        var found = new HashMap<String, BigDecimal>();
        try {
            for (var meter : meters.properties())
                price(meter.getValue(), region).ifPresent(price -> found.put(meter.getKey(), price));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new KnownPrices.Asked(now, found));
    }

    /** Some meters of networks are filed under no region at all. */
    private Optional<BigDecimal> price(JsonNode meter, String region) {
        return ask(meter, "armRegionName eq '" + region + "' and ").or(() -> ask(meter, ""));
    }

    private Optional<BigDecimal> ask(JsonNode meter, String where) {
        var filter = meter.properties().stream()
                .map(part -> part.getKey() + " eq '" + part.getValue().asString() + "'")
                .collect(Collectors.joining(" and ", where + "priceType eq 'Consumption' and ", ""));
        var url = address + "/api/retail/prices?api-version=2023-01-01-preview&$filter="
                + URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20");
        try (var answer = http.get().sendSync(new HttpRequest(HttpMethod.GET, url), Context.NONE)) {
            if (answer.getStatusCode() != 200) return Optional.empty();
            var items = JsonMapper.shared()
                    .readTree(answer.getBodyAsBinaryData().toBytes())
                    .path("Items");
            return items.valueStream()
                    .filter(RetailPrices::plain)
                    .map(RetailPrices::perHour)
                    .findFirst();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The first step of a price, for Linux, at any time. */
    private static boolean plain(JsonNode item) {
        var words = item.path("productName").asString("") + " "
                + item.path("skuName").asString("");
        return item.path("tierMinimumUnits").asDouble(0) == 0
                && !words.contains("Windows")
                && !words.contains("Spot")
                && !words.contains("Low Priority");
    }

    private static BigDecimal perHour(JsonNode item) {
        var price = item.path("retailPrice").decimalValue();
        return item.path("unitOfMeasure").asString("").contains("Month")
                ? price.divide(HOURS_OF_A_MONTH, MathContext.DECIMAL32)
                : price;
    }
}
