package dev.egresslab.azure.preflight;

import dev.egresslab.lab.template.Versions;
import dev.egresslab.plan.Check;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the quotas of virtual processors have room for the nodes: the region's and the family's. */
final class Processors implements Question {
    @Override
    public String key() {
        return "cores";
    }

    @Override
    public List<Check> ask(Asking asking) {
        var shape = asking.cluster().shape();
        var size = asking.nodeSize().get();
        var each = size.flatMap(Processors::each);
        if (each.isEmpty()) return List.of();
        int more = each.get() * shape.nodes();
        var usages = new Usages(asking.rest()
                .list(
                        asking.inRegion("Microsoft.Compute", "usages"),
                        "api-version=" + Versions.of("Microsoft.Compute/usages").orElseThrow()));
        var family = size.map(s -> s.path("family").asString("")).orElse("");
        var region = usages.room("cores", more, "cores", asking.region())
                .orElseGet(() -> Usages.untold("cores", asking.region()));
        return Stream.concat(Stream.of(region), usages.room(family, more, "cores.family", family).stream())
                .toList();
    }

    private static Optional<Integer> each(JsonNode size) {
        return size.path("capabilities")
                .valueStream()
                .filter(c -> c.path("name").asString("").equals("vCPUs"))
                .map(c -> c.path("value").asInt(0))
                .filter(n -> n > 0)
                .findFirst();
    }
}
