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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final BigDecimal HOURS_OF_A_MONTH = BigDecimal.valueOf(730);

    private final URI address;
    private final HttpClient http;
    private final InstantSource clock;
    private final JsonNode meters;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Instant at, PriceBook book) {}

    /** @param endpoint the cloud at whose side the prices are, which says whom to trust */
    public RetailPrices(URI address, CloudEndpoint endpoint, InstantSource clock) {
        this(address, Transport.to(endpoint, PATIENCE), clock);
    }

    RetailPrices(URI address, HttpClient http, InstantSource clock) {
        this.address = address;
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
        var known = kept.get(region);
        if (known != null && now.isBefore(known.at().plus(KEPT))) return known.book();
        var fresh = ask(region, now);
        fresh.ifPresent(book -> kept.put(region, new Kept(now, book)));
        return fresh.or(() -> Optional.ofNullable(known).map(Kept::book)).orElseGet(PriceBook::bundled);
    }

    /** Empty where nobody answers in time: prices are worth a look, not a wait. */
    private Optional<PriceBook> ask(String region, Instant now) {
        var found = new HashMap<String, BigDecimal>();
        try {
            for (var meter : meters.properties())
                price(meter.getValue(), region).ifPresent(price -> found.put(meter.getKey(), price));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
        if (found.isEmpty()) return Optional.empty();
        return Optional.of(PriceBook.bundled()
                .with(found, now.toString().substring(0, 10), "Azure Retail Prices API, " + region + ", USD"));
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
        try (var answer = http.sendSync(new HttpRequest(HttpMethod.GET, url), Context.NONE)) {
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
