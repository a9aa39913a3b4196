package dev.egresslab.azure.preflight;

import dev.egresslab.plan.Check;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/**
 * Whether the subscription may have nodes of this size in this region.
 * https://learn.microsoft.com/rest/api/compute/resource-skus/list
 */
final class Sizes implements Question {
    @Override
    public String key() {
        return "size";
    }

    @Override
    public List<Check> ask(Asking asking) {
        var size = asking.cluster().shape().vmSize();
        var found = asking.nodeSize().get();
        if (found.isEmpty()) return List.of(Check.of(Check.State.ERROR, "size.none", size, asking.region()));
        var why = found.get()
                .path("restrictions")
                .valueStream()
                .filter(r -> r.path("type").asString("").equals("Location"))
                .map(r -> r.path("reasonCode").asString(""))
                .findFirst();
        return List.of(why.map(reason -> Check.of(Check.State.ERROR, "size.restricted", size, asking.region(), reason))
                .orElseGet(() -> Check.of(Check.State.OK, "size", size, asking.region())));
    }

    /** What Azure says of the size in the lab's region. */
    static Optional<JsonNode> find(Asking asking) {
        var size = asking.cluster().shape().vmSize();
        return asking
                .rest()
                .list(
                        asking.subscription() + "/providers/Microsoft.Compute/skus",
                        "api-version=2021-07-01&$filter=location%20eq%20'" + asking.region() + "'")
                .stream()
                .filter(sku -> sku.path("resourceType").asString("").equals("virtualMachines"))
                .filter(sku -> sku.path("name").asString("").equalsIgnoreCase(size))
                .findFirst();
    }
}
