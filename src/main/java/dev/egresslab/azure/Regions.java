package dev.egresslab.azure;

import dev.egresslab.estate.ResourceId;
import tools.jackson.databind.JsonNode;

import java.util.List;

/** Which regions a subscription may use. */
final class Regions {
    // https://learn.microsoft.com/rest/api/resources/subscriptions/list-locations
    private static final String VERSION = "2022-12-01";

    private Regions() {}

    /** Those that are places: the list also holds geographies such as {@code europe}, in which nothing can be made. */
    static List<String> of(Rest rest, ResourceId subscription) {
        return rest.list(subscription + "/locations", "api-version=" + VERSION).stream()
                .filter(Regions::physical)
                .map(region -> region.path("name").asString(""))
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    private static boolean physical(JsonNode region) {
        return region.at("/metadata/regionType").asString("Physical").equals("Physical");
    }
}
