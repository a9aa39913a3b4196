package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Sizes;

/**
 * The virtual processors that a subscription may have in a region: AKS refuses nodes that there is no room for.
 * https://learn.microsoft.com/azure/quotas/view-quotas
 */
final class ProcessorQuota {
    private ProcessorQuota() {}

    /** Refuses a cluster that would need more than is left. */
    static void check(Change change, Cluster cluster) {
        int before = change.before().map(ProcessorQuota::of).orElse(0);
        int after = of(cluster);
        if (after <= before) return;
        int others = change.draft().all(Cluster.TYPE).stream()
                .filter(other -> !other.id().equals(change.id()))
                .filter(other -> new Cluster(other).location().equals(cluster.location()))
                .mapToInt(ProcessorQuota::of)
                .sum();
        int left = Math.max(0, Sizes.PROCESSORS - others - before);
        if (after - before > left)
            throw ArmError.aks(
                    "ErrCode_InsufficientVCPUQuota",
                    "Insufficient regional vcpu quota left for location %s. left regional vcpu quota %d, requested quota %d. If you want to increase the quota, please follow this instruction: https://learn.microsoft.com/en-us/azure/quotas/view-quotas. Surge nodes would also consume vcpu quota, please consider use smaller maxSurge or use maxUnavailable to proceed upgrade without surge nodes."
                            .formatted(cluster.location(), left, after - before));
    }

    private static int of(Document cluster) {
        return of(new Cluster(cluster));
    }

    private static int of(Cluster cluster) {
        return cluster.pools().stream()
                .mapToInt(pool ->
                        cluster.machines(pool) * Sizes.cores(pool.path("vmSize").asString("")))
                .sum();
    }
}
