package dev.egresslab.practice;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;

import java.util.List;
import java.util.Optional;

/** What the Kubernetes side asks of Azure Resource Manager: what exists, and load balancers for its Services. */
public interface CloudProvider {
    /** Everything as it stands, documents and objects. */
    Estate estate();

    /**
     * Gives a Service of type LoadBalancer its frontend, as cloud-provider-azure does: a public IP
     * {@code kubernetes-a<uid>}, frontend {@code a<uid>} and rules {@code a<uid>-TCP-80} on load balancer {@code kubernetes}
     * (made at the first Service where the outbound type needs none), or a private frontend on {@code kubernetes-internal}.
     *
     * @return the frontend's address
     */
    Ipv4 publish(ResourceId cluster, String serviceUid, List<Port> ports, boolean internal);

    /** Takes the frontend away again. */
    void withdraw(ResourceId cluster, String serviceUid);

    /**
     * Points the application gateway of the add-on ingress-appgw at pods, as its ingress controller does; no pods take the
     * backends away again.
     *
     * @return the gateway's public address; empty where the cluster has no such add-on
     */
    default Optional<Ipv4> route(ResourceId cluster, List<Ipv4> pods, int port) {
        return Optional.empty();
    }

    /** One port of a Service. */
    record Port(String protocol, int port, int nodePort) {}
}
