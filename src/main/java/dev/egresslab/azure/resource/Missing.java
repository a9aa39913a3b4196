package dev.egresslab.azure.resource;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.plan.CloudException;

/** Something that another resource needs is not there yet. */
final class Missing {
    private Missing() {}

    static CloudException yet(ResourceId id, String what) {
        return new CloudException(
                "NotReady",
                0,
                id.name() + " does not have " + what + " yet.",
                "Resume when " + id.name() + " is ready.");
    }
}
