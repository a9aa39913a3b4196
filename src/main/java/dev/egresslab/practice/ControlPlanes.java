package dev.egresslab.practice;

import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;

import java.util.List;
import java.util.Map;

/** What Azure Resource Manager asks of the Kubernetes side of its managed clusters. */
public interface ControlPlanes {
    /** Starts the cluster's API server, with the nodes and system pods that its ARM document calls for. */
    void open(ResourceId cluster);

    /** The ARM document changed (node count, version, authorized ranges): makes the nodes follow. */
    void reconcile(ResourceId cluster);

    /** The cluster is stopped: nobody is answered any more, and pods that no controller keeps are gone for good. */
    void halt(ResourceId cluster);

    /** The control plane of a stopped cluster runs again, with all that it kept. */
    void wake(ResourceId cluster);

    /** The cluster is gone, with everything in it. */
    void close(ResourceId cluster);

    /** A kubeconfig for it, YAML, with its token and client certificate. */
    String kubeconfig(ResourceId cluster);

    /** The objects of every open cluster: one half of the estate. */
    Map<ResourceId, List<KubeObject>> objects();
}
