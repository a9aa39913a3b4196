package dev.egresslab.practice.kube;

import tools.jackson.databind.node.ObjectNode;

/**
 * A kind with a controller: it compares what an object wants with what exists, and takes a step towards it.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/architecture/controller/">Controllers</a>
 */
public interface Controlled extends KubeKind {
    /**
     * Called after every change of the object and of what it owns, for one object of a cluster at a time; writes nothing where
     * everything is as wanted.
     */
    void reconcile(ObjectNode object, ApiServer server);

    /** Whether every object of this kind is concerned when any object of that other kind changes. */
    default boolean heeds(String plural) {
        return false;
    }
}
