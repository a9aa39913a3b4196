package dev.egresslab.azure.resource;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.plan.CloudException;
import dev.egresslab.text.Message;

/** Something that another resource needs is not there yet. */
final class Missing {
    private Missing() {}

    /** @param what the text {@code refusal.missing.<what>} says it, of the resource's name */
    static CloudException yet(ResourceId id, String what) {
        return new CloudException(
                "NotReady",
                0,
                Message.of("refusal.missing." + what, id.name()),
                Message.of("remedy.azure.missing", id.name()));
    }
}
