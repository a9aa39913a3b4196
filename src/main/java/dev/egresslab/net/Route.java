package dev.egresslab.net;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;

import java.util.Optional;

/**
 * One row of a subnet's effective routes.
 *
 * @param decidedBy the ARM id of the route, or of the subnet for a system route
 */
public record Route(
        Cidr prefix, NextHop nextHop, Optional<Ipv4> appliance, Source source, boolean active, String decidedBy) {
    /** Azure's next hop types. */
    public enum NextHop {
        VIRTUAL_NETWORK("VirtualNetwork"),
        INTERNET("Internet"),
        VIRTUAL_APPLIANCE("VirtualAppliance"),
        VIRTUAL_NETWORK_GATEWAY("VirtualNetworkGateway"),
        VIRTUAL_NETWORK_SERVICE_ENDPOINT("VirtualNetworkServiceEndpoint"),
        INTERFACE_ENDPOINT("InterfaceEndpoint"),
        NONE("None");

        private final String azure;

        NextHop(String azure) {
            this.azure = azure;
        }

        /** As Azure writes it. */
        public String azure() {
            return azure;
        }

        /** @param text as a route's {@code nextHopType}: {@code VnetLocal} is Azure's other word for VirtualNetwork */
        public static NextHop of(String text) {
            if (text.equalsIgnoreCase("VnetLocal")) return VIRTUAL_NETWORK;
            for (var hop : values()) if (hop.azure.equalsIgnoreCase(text)) return hop;
            return NONE;
        }
    }

    /** Who made the row; on equal prefixes the earlier one wins. */
    public enum Source {
        USER("User"),
        GATEWAY("VirtualNetworkGateway"),
        DEFAULT("Default");

        private final String azure;

        Source(String azure) {
            this.azure = azure;
        }

        /** As Azure writes it. */
        public String azure() {
            return azure;
        }
    }

    Route inactive() {
        return new Route(prefix, nextHop, appliance, source, false, decidedBy);
    }
}
