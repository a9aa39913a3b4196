package dev.egresslab.plan;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.lab.LabException;
import dev.egresslab.net.ClusterFindings;
import dev.egresslab.net.PowerState;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Why an API server does not answer this computer, as far as Azure's description of the cluster tells. */
final class Reach {
    private static final String ACCESS = "/properties/apiServerAccessProfile/";

    private Reach() {}

    /**
     * Refuses what needs a pod that runs.
     *
     * @param rest US dollars an hour for what stays of it
     */
    static void running(Document cluster, Supplier<BigDecimal> rest) {
        if (PowerState.stopped(cluster)) throw LabException.of("stopped", cluster.name(), group(cluster), rest.get());
    }

    /**
     * What is in the way; empty where the description names nothing, so that it is something else.
     *
     * @param workstation asked for only where the cluster admits not everybody
     */
    static Optional<LabException> barrier(Document cluster, Supplier<Optional<Ipv4>> workstation) {
        if (PowerState.stopped(cluster))
            return Optional.of(LabException.of("reach.stopped", cluster.name(), group(cluster)));
        if (cluster.text(ACCESS + "enablePrivateCluster").filter("true"::equals).isPresent())
            return Optional.of(LabException.of("reach.private", cluster.name()));
        var ranges = ClusterFindings.admitted(cluster);
        if (ranges.isEmpty()) return Optional.empty();
        return workstation
                .get()
                .filter(at -> ranges.stream().noneMatch(range -> range.contains(at)))
                .map(at -> LabException.of(
                        "reach.ranges",
                        cluster.name(),
                        ranges.stream().map(Cidr::toString).collect(Collectors.joining(", ")),
                        at.toString(),
                        group(cluster)));
    }

    private static String group(Document cluster) {
        return cluster.id().group().orElse("");
    }
}
