package dev.egresslab.lab;

import dev.egresslab.lab.resource.Resource;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a lab wants to exist. Every need of a resource is in the list before it.
 *
 * @param exit the way out that the type names
 */
public record Design(List<Resource> resources, Exit exit) {
    public Design {
        resources = List.copyOf(resources);
        Set<String> seen = new HashSet<>();
        for (var resource : resources) {
            for (var need : resource.needs()) {
                if (!seen.contains(need))
                    throw new IllegalArgumentException(resource.key() + " needs " + need + " before it");
            }
            if (!seen.add(resource.key())) throw new IllegalArgumentException(resource.key() + " is there twice");
        }
    }

    /** The first resource of a kind. */
    public <T extends Resource> Optional<T> first(Class<T> kind) {
        return resources.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Where it lies, for example {@code westeurope}; empty without a group. */
    public String region() {
        return first(Resource.Group.class).map(Resource.Group::region).orElse("");
    }

    /**
     * The resource whose public IPs the internet sees.
     *
     * @param armType for example {@code Microsoft.Network/natGateways}
     * @param name its name, or a prefix of it ending in {@code *}
     * @param inNodeGroup whether it lies in the node resource group, made by AKS
     */
    public record Exit(String armType, String name, boolean inNodeGroup) {}
}
