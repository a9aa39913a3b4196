package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;

import java.util.List;
import java.util.Optional;

/** A Standard load balancer: what lets nodes out, and what lets clients in. */
public record LoadBalancer(ResourceId id, List<Outbound> outbound, List<Inbound> inbound) {
    /** Ports of each frontend address. https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections */
    public static final int PORTS = 64_000;

    /** An outbound rule; {@code portsPerNode} 0 leaves the allocation to Azure's table. */
    public record Outbound(String id, String pool, List<Step.Owned> frontends, int portsPerNode, int idleMinutes) {
        /** The ports that one node of {@code nodes} gets over all frontends. */
        public int allocation(int nodes) {
            if (portsPerNode > 0) return portsPerNode;
            return Math.min(1024, table(nodes) * frontends.size());
        }

        /** The most that one node gets on one frontend address. */
        int perAddress(int nodes) {
            return portsPerNode > 0 ? portsPerNode : table(nodes);
        }

        private static int table(int nodes) {
            if (nodes <= 50) return 1024;
            if (nodes <= 100) return 512;
            if (nodes <= 200) return 256;
            if (nodes <= 400) return 128;
            return nodes <= 800 ? 64 : 32;
        }
    }

    /** An inbound rule of a frontend: public, or private in a {@code subnet}. */
    public record Inbound(
            String id,
            Ipv4 frontend,
            Optional<ResourceId> publicIp,
            Optional<ResourceId> subnet,
            Protocol protocol,
            int port,
            int backendPort,
            boolean floating,
            String pool) {}
}
