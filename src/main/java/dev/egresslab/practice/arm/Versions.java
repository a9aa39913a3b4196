package dev.egresslab.practice.arm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Kubernetes versions on offer, from {@code practice/kubernetes-versions.json}. */
public final class Versions {
    private static final JsonNode ALL = Assets.read("kubernetes-versions.json");

    private Versions() {}

    /** The version that a cluster gets which asks for none. */
    public static String usual() {
        return ALL.path("default").asString();
    }

    /** The patch version for {@code 1.36} or {@code 1.36.1}; empty where it is not on offer. */
    public static Optional<String> patch(String asked) {
        if (asked.isEmpty()) return Optional.of(usual());
        return patches()
                .filter(p -> p.equals(asked) || p.startsWith(asked + "."))
                .reduce((_, newest) -> newest);
    }

    private static Stream<String> patches() {
        return ALL.path("minors")
                .valueStream()
                .flatMap(m -> m.path("patches").valueStream().map(JsonNode::asString));
    }

    /**
     * What a version can be upgraded to: no minor version can be passed over.
     *
     * @see <a href="https://learn.microsoft.com/azure/aks/supported-kubernetes-versions">Supported versions</a>
     */
    public static List<String> upgrades(String version) {
        return patches()
                .dropWhile(newer -> !newer.equals(version))
                .skip(1)
                .filter(newer -> minor(newer) <= minor(version) + 1)
                .toList();
    }

    private static int minor(String version) {
        return Integer.parseInt(version.split("\\.")[1]);
    }

    /** The same as clients before 2023 ask for it. */
    static ObjectNode orchestrators() {
        var list =
                Json.object().put("name", "default").put("type", "Microsoft.ContainerService/locations/orchestrators");
        var items = Json.inside(list, "properties").putArray("orchestrators");
        patches().forEach(patch -> {
            var item = items.addObject().put("orchestratorType", "Kubernetes").put("orchestratorVersion", patch);
            if (patch.equals(usual())) item.put("default", true);
            var upgrades = item.putArray("upgrades");
            upgrades(patch)
                    .forEach(newer -> upgrades.addObject()
                            .put("orchestratorType", "Kubernetes")
                            .put("orchestratorVersion", newer));
        });
        return list;
    }

    static ObjectNode list() {
        var list = Json.object();
        var values = list.putArray("values");
        for (var minor : ALL.path("minors")) {
            var item = values.addObject().put("version", minor.path("version").asString());
            item.putObject("capabilities")
                    .putArray("supportPlan")
                    .add("KubernetesOfficial")
                    .add("AKSLongTermSupport");
            if (usual().startsWith(minor.path("version").asString() + ".")) item.put("isDefault", true);
            var patches = item.putObject("patchVersions");
            for (var patch : minor.path("patches"))
                upgrades(patch.asString())
                        .forEach(patches.putObject(patch.asString()).putArray("upgrades")::add);
        }
        return list;
    }
}
