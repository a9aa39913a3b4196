package dev.egresslab.practice.price;

import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import dev.egresslab.practice.http.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The retail prices API, as everybody may ask it, with the prices of the bundled book.
 * https://learn.microsoft.com/rest/api/cost-management/retail-prices/azure-retail-prices
 */
public final class PriceSite implements Site {
    private static final String PATH = "/api/retail/prices";
    private static final Pattern CLAUSE = Pattern.compile("(\\w+) eq '([^']*)'");

    private final JsonNode book;

    public PriceSite() {
        try (var in = Objects.requireNonNull(PriceSite.class.getResourceAsStream("/prices.json"))) {
            book = JsonMapper.shared().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The data file prices.json cannot be read", e);
        }
    }

    @Override
    public boolean owns(Request request) {
        return request.path().equals(PATH);
    }

    @Override
    public Response answer(Request request) {
        var filter = request.query("$filter").orElse("");
        var clauses = new ArrayList<List<String>>();
        var matcher = CLAUSE.matcher(filter);
        while (matcher.find()) clauses.add(List.of(matcher.group(1), matcher.group(2)));
        var region = clauses.stream()
                .filter(clause -> clause.getFirst().equals("armRegionName"))
                .map(List::getLast)
                .findFirst()
                .orElse("eastus");
        var page = JsonMapper.shared().createObjectNode();
        page.put("BillingCurrency", "USD").put("CustomerEntityId", "Default").put("CustomerEntityType", "Retail");
        var items = page.putArray("Items");
        book.path("meters").forEachEntry((kind, meter) -> {
            var item = item(kind, meter, region);
            if (clauses.stream().allMatch(clause -> fits(item, clause))) items.add(item);
        });
        page.putNull("NextPageLink");
        return Response.json(200, page.put("Count", items.size()).toString());
    }

    /** Values are compared with their case. */
    private static boolean fits(ObjectNode item, List<String> clause) {
        var field = clause.getFirst().equals("priceType") ? "type" : clause.getFirst();
        return item.path(field).asString("").equals(clause.getLast());
    }

    private ObjectNode item(String kind, JsonNode meter, String region) {
        var item = JsonMapper.shared().createObjectNode();
        boolean monthly = kind.equals("disk");
        var hour = book.path("perHour").path(kind).decimalValue();
        var price = monthly ? hour.multiply(BigDecimal.valueOf(730)) : hour;
        item.put("currencyCode", "USD")
                .put("tierMinimumUnits", 0)
                .put("retailPrice", price)
                .put("unitPrice", price);
        item.put("armRegionName", region).put("location", region);
        item.put("effectiveStartDate", book.path("date").asString() + "-01T00:00:00Z");
        meter.forEachEntry(item::set);
        return item.put("unitOfMeasure", monthly ? "1/Month" : "1 Hour")
                .put("type", "Consumption")
                .put("isPrimaryMeterRegion", true);
    }
}
