package dev.egresslab.plan;

import dev.egresslab.lab.resource.Resource;
import dev.egresslab.text.Message;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes or removes one resource, whether it lives in ARM or in a cluster; looks before it makes. */
final class Hand {
    private final Cloud cloud;
    private final Function<String, Cluster> clusters;
    private final Map<String, String> tags;

    /** @param clusters opens a cluster by its resource key */
    Hand(Cloud cloud, Function<String, Cluster> clusters, Map<String, String> tags) {
        this.cloud = cloud;
        this.clusters = clusters;
        this.tags = Map.copyOf(tags);
    }

    Found make(Step step, Consumer<Progress> heard) {
        var found = find(step.resource());
        if (found.isPresent() && found.get().state() == Found.State.READY) return found.get();
        if (found.isPresent()
                && found.get().state() == Found.State.WORKING
                && step.resource() instanceof Resource.Arm arm) {
            var become = cloud.await(arm, heard);
            if (become.state() == Found.State.READY) return become;
            // somebody else heard why it failed: asking for it once more says it again, or makes it
        }
        boolean absent = found.isEmpty();
        return ready(
                absent && step.resource() instanceof Resource.Arm arm
                        ? cloud.create(arm, tags, heard)
                        : put(step.resource(), heard));
    }

    Found remove(Step step, Consumer<Progress> heard) {
        switch (step.resource()) {
            case Resource.Arm arm -> cloud.delete(arm, heard);
            case Resource.Kube kube -> clusters.apply(kube.cluster()).delete(kube, heard);
        }
        return new Found(step.id(), Found.State.READY, Map.of());
    }

    Found put(Resource resource, Consumer<Progress> heard) {
        return switch (resource) {
            case Resource.Arm arm -> cloud.put(arm, tags, heard);
            case Resource.Kube kube -> clusters.apply(kube.cluster()).put(kube, heard);
        };
    }

    private Optional<Found> find(Resource resource) {
        return switch (resource) {
            case Resource.Arm arm -> cloud.find(arm);
            case Resource.Kube kube -> clusters.apply(kube.cluster()).find(kube);
        };
    }

    private static Found ready(Found found) {
        if (found.state() == Found.State.READY) return found;
        var state = found.facts().getOrDefault("provisioningState", "Unknown");
        throw new CloudException(
                "ProvisioningState",
                200,
                Message.of("refusal.state", found.id(), state),
                Message.of("remedy.azure.ProvisioningState"));
    }
}
