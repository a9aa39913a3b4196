package dev.egresslab.azure.preflight;

import dev.egresslab.azure.Once;
import dev.egresslab.azure.Rest;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.Resource;
import tools.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What every question is asked with.
 *
 * @param subscription its id, for example {@code /subscriptions/…}
 * @param nodeSize what Azure says of the size of the lab's nodes in its region
 */
record Asking(Rest rest, String subscription, Design design, Supplier<Optional<JsonNode>> nodeSize) {
    /** The list of sizes is long: it is asked for once, by whichever question needs it first. */
    static Asking of(Rest rest, String subscription, Design design) {
        var bare = new Asking(rest, subscription, design, Optional::empty);
        return new Asking(rest, subscription, design, Once.of(() -> Sizes.find(bare)));
    }

    /** Where the lab would be, as Azure writes it: {@code westeurope}. */
    String region() {
        return design.region().replace(" ", "").toLowerCase(java.util.Locale.ROOT);
    }

    Resource.ManagedCluster cluster() {
        return design.first(Resource.ManagedCluster.class).orElseThrow();
    }

    /** The path of something that a provider tells of the region. */
    String inRegion(String provider, String what) {
        return subscription + "/providers/" + provider + "/locations/" + region() + "/" + what;
    }
}
