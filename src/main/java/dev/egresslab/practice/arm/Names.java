package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;
import tools.jackson.databind.JsonNode;

/** The refusals of names and places. */
final class Names {
    private static final int DEEPEST = 60;

    private Names() {}

    static ArmError refused(ArmType type, String name) {
        if (type.name().startsWith("Microsoft.ContainerService/"))
            return ArmError.aks(
                    "InvalidParameter",
                    "The value of parameter %s is invalid. Error details: %s. Please see https://aka.ms/aks-naming-rules for more details."
                            .formatted(
                                    type.name().endsWith("agentPools") ? "agentPoolProfile.name" : "resourceName",
                                    "'" + name + "' does not match " + type.names()));
        return ArmError.bad(
                "InvalidResourceName",
                "Resource name %s is invalid. The name can be up to 80 characters long. It must begin with a word character, and it must end with a word character or with '_'. The name may contain word characters or '.', '-', '_'.",
                name);
    }

    static ArmError noLocation(ResourceId id, String location) {
        if (id.is("Microsoft.Resources/resourceGroups"))
            return ArmError.bad(
                    "LocationNotAvailableForResourceGroup",
                    "The provided location '%s' is not available for resource group. List of available regions is '%s'.",
                    location,
                    String.join(",", Locations.names()));
        return ArmError.bad(
                "LocationNotAvailableForResourceType",
                "The provided location '%s' is not available for resource type '%s'. List of available regions for the resource type is '%s'.",
                location,
                id.type(),
                String.join(",", Locations.names()));
    }

    /** Refuses a body nested so deep that no resource looks like it. */
    static void depth(JsonNode body) {
        if (deeper(body, DEEPEST)) throw Content.invalid("The body is nested too deep.");
    }

    private static boolean deeper(JsonNode node, int left) {
        return left == 0 || (node.isContainer() && node.valueStream().anyMatch(inner -> deeper(inner, left - 1)));
    }
}
