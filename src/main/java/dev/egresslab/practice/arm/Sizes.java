package dev.egresslab.practice.arm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;
import java.util.stream.Stream;

/** Virtual machine sizes, from {@code practice/sizes.json}. */
public final class Sizes {
    /** How many virtual processors the subscription may have in each region. */
    public static final int PROCESSORS = 350;

    private static final JsonNode ALL = Assets.read("sizes.json");

    private Sizes() {}

    /** The size's own spelling, where it exists. */
    public static Optional<String> find(String name) {
        return names().filter(name::equalsIgnoreCase).findFirst();
    }

    public static Stream<String> names() {
        return ALL.valueStream().map(size -> size.path("name").asString());
    }

    /** Virtual processors; 2 for an unknown size. */
    public static int cores(String name) {
        return size(name).map(s -> s.path("cores").asInt()).orElse(2);
    }

    public static int memoryGb(String name) {
        return size(name).map(s -> s.path("memoryGb").asInt()).orElse(8);
    }

    static Stream<ObjectNode> list() {
        return ALL.valueStream()
                .map(size -> Json.object()
                        .put("name", size.path("name").asString())
                        .put("numberOfCores", size.path("cores").asInt())
                        .put("memoryInMB", size.path("memoryGb").asInt() * 1024)
                        .put("maxDataDiskCount", 8)
                        .put("osDiskSizeInMB", 1047552)
                        .put("resourceDiskSizeInMB", 14336));
    }

    static Stream<ObjectNode> skus() {
        return ALL.valueStream().map(size -> {
            var sku = Json.object()
                    .put("resourceType", "virtualMachines")
                    .put("name", size.path("name").asString())
                    .put("tier", "Standard")
                    .put("family", size.path("family").asString());
            var places = sku.putArray("locations");
            Locations.names().forEach(places::add);
            var capabilities = sku.putArray("capabilities");
            capabilities
                    .addObject()
                    .put("name", "vCPUs")
                    .put("value", size.path("cores").asString());
            capabilities
                    .addObject()
                    .put("name", "MemoryGB")
                    .put("value", size.path("memoryGb").asString());
            sku.putArray("restrictions");
            return sku;
        });
    }

    private static Optional<JsonNode> size(String name) {
        return ALL.valueStream()
                .filter(size -> size.path("name").asString().equalsIgnoreCase(name))
                .findFirst();
    }
}
