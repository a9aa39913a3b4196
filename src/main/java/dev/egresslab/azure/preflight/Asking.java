package dev.egresslab.azure.preflight;

import dev.egresslab.azure.Rest;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.Resource;

/**
 * What every question is asked with.
 *
 * @param subscription its id, for example {@code /subscriptions/…}
 */
record Asking(Rest rest, String subscription, Design design) {
    /** Where the lab would be, as Azure writes it: {@code westeurope}. */
    String region() {
        return design.first(Resource.Group.class)
                .map(Resource.Group::region)
                .orElse("")
                .replace(" ", "")
                .toLowerCase(java.util.Locale.ROOT);
    }

    Resource.ManagedCluster cluster() {
        return design.first(Resource.ManagedCluster.class).orElseThrow();
    }

    /** The path of something that a provider tells of the region. */
    String inRegion(String provider, String what) {
        return subscription + "/providers/" + provider + "/locations/" + region() + "/" + what;
    }
}
