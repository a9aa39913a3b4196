package dev.egresslab.azure.preflight;

import dev.egresslab.plan.Check;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/** Quotas of a provider in a region, and how much of each is used. */
record Usages(List<JsonNode> all) {
    Usages {
        all = List.copyOf(all);
    }

    /** Where the cloud does not list a quota: nobody knows whether there is room. */
    static Check untold(String key, String name) {
        return Check.of(Check.State.COULD_NOT_RUN, key + ".untold", name);
    }

    /** Whether a quota has room for so many more; empty where the cloud tells nothing of it. */
    Optional<Check> room(String quota, int more, String key, String name) {
        return all.stream()
                .filter(u -> u.at("/name/value").asString("").equalsIgnoreCase(quota))
                .findFirst()
                .map(u -> {
                    long used = u.path("currentValue").asLong(0);
                    long limit = u.path("limit").asLong(0);
                    return used + more > limit
                            ? Check.of(Check.State.ERROR, key + ".full", name, used, limit, more)
                            : Check.of(Check.State.OK, key, name, used, limit, more);
                });
    }
}
