package dev.egresslab.plan;

import dev.egresslab.estate.Document;
import dev.egresslab.lab.resource.Resource;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The port to a cloud's control plane, one subscription. Every call blocks and may be interrupted; an interrupted call has
 * stopped waiting, what it started may go on in the cloud.
 */
public interface Cloud {
    /** Looks, changes nothing. */
    Optional<Found> find(Resource.Arm resource);

    /** Creates it, or changes it to what {@code resource} says; returns when it is ready. Repeating it changes nothing. */
    Found put(Resource.Arm resource, Map<String, String> tags, Consumer<Progress> heard);

    /** The same for what was just looked for and is absent. */
    default Found create(Resource.Arm resource, Map<String, String> tags, Consumer<Progress> heard) {
        return put(resource, tags, heard);
    }

    /** Waits for the operation that is in flight on it, and returns what it has become. */
    Found await(Resource.Arm resource, Consumer<Progress> heard);

    /** Deletes it and waits until it is gone; does nothing where it is absent. */
    void delete(Resource.Arm resource, Consumer<Progress> heard);

    /** Leaves a resource group to others who have something in it: these tags are taken off it. */
    void release(Resource.Group group, Collection<String> tags);

    /** All resource documents of these resource groups, children included. Groups that do not exist contribute nothing. */
    List<Document> survey(Collection<String> groups);

    /** Names of resource groups whose tags hold this key and value. */
    List<String> groupsTagged(String key, String value);

    /** All resource groups of the subscription. */
    List<Group> groups();

    /**
     * A resource group in short.
     *
     * @param managedBy id of what it belongs to, for example a cluster
     */
    record Group(String name, String region, Map<String, String> tags, Optional<String> managedBy) {
        public Group {
            tags = Map.copyOf(tags);
        }
    }

    /** A kubeconfig (YAML) for a cluster. A secret: never log it, keep it in files of mode 0600. */
    String kubeconfig(String group, String cluster);

    /** Names of the regions that the subscription may use, for example {@code westeurope}. */
    List<String> regions();

    /** All AKS clusters of the subscription, whoever made them. */
    List<Document> clusters();
}
