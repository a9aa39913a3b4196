package dev.egresslab.plan;

import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Drift.Difference;
import dev.egresslab.plan.Drift.Kind;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds what differs: from the documents that a survey brought, and by asking for what no survey brings. */
final class Drifts {
    private final Cloud cloud;
    private final Function<String, Cluster> clusters;
    private final InstantSource clock;

    Drifts(Cloud cloud, Function<String, Cluster> clusters, InstantSource clock) {
        this.cloud = cloud;
        this.clusters = clusters;
        this.clock = clock;
    }

    Drift of(Design made, Estate estate) {
        var differences = new ArrayList<>(Comparison.of(made.resources(), estate));
        boolean cluster = differences.stream().noneMatch(d -> d.step().startsWith("cluster/") && broken(d));
        boolean stopped = differences.stream().anyMatch(Drifts::stopped);
        for (var resource : made.resources()) {
            switch (resource) {
                case Resource.SubnetRole role -> {
                    if (cluster && cloud.find(role).isEmpty()) differences.add(missing(role));
                }
                // a pod that no controller keeps does not live through a stop; what else a cluster held, it still has
                case Resource.Kube kube
                when stopped -> {
                    if (kube instanceof Resource.Pod) differences.add(missing(kube));
                }
                case Resource.Kube kube -> {
                    if (!cluster || clusters.apply(kube.cluster()).find(kube).isEmpty()) differences.add(missing(kube));
                }
                case Resource.Arm _ -> {
                    // is in the survey
                }
            }
        }
        return new Drift(clock.instant(), List.copyOf(differences));
    }

    /** Nobody can be asked in a cluster that is gone or failed. */
    private static boolean broken(Difference difference) {
        return difference.kind() == Kind.MISSING || difference.what().equals("provisioningState");
    }

    private static boolean stopped(Difference difference) {
        return difference.what().equals("powerState") && difference.found().equals("Stopped");
    }

    private static Difference missing(Resource resource) {
        return new Difference(Kind.MISSING, resource.key(), "", resource.name(), "");
    }
}
