package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Change;

/** A public IP address belongs to one resource at a time. */
final class Allocation {
    private Allocation() {}

    static void free(Document address, Change change) {
        var owner = change.draft().referrers(address.id()).stream()
                .filter(id -> !id.equals(change.id()))
                // a cluster only lists the addresses that it leaves from
                .filter(id -> !id.is(Cluster.TYPE))
                .findFirst();
        if (owner.isPresent())
            throw ArmError.bad(
                    "PublicIPAddressInUse",
                    "Resource %s is referencing public IP address %s that is already allocated to resource %s.",
                    change.id(),
                    address.id(),
                    owner.get());
    }
}
