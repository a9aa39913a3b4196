package dev.egresslab.plan;

/** Opens a cluster's Kubernetes API from its kubeconfig. */
@FunctionalInterface
public interface Clusters {
    Cluster open(String kubeconfig);
}
