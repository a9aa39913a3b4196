package dev.egresslab.practice.kube;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;

import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The cluster's own range for Services: its first address is the API server's, one is the name server's, the rest are free.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/configure-azure-cni#plan-ip-addressing-for-your-cluster">Planning</a>
 */
public record ServiceRange(Cidr range, Ipv4 nameServer) {
    static ServiceRange of(ApiServer server) {
        var document = server.document();
        var range = document.flatMap(d -> d.text("/properties/networkProfile/serviceCidr"))
                .map(Cidr::parse)
                .orElse(Cidr.parse("10.0.0.0/16"));
        var dns = document.flatMap(d -> d.text("/properties/networkProfile/dnsServiceIP"))
                .map(Ipv4::parse)
                .orElse(range.first().plus(10));
        return new ServiceRange(range, dns);
    }

    /** Where pods find the API server. */
    public Ipv4 apiServer() {
        return range.first().plus(1);
    }

    /** One that no Service has; there are as many as the range has addresses. */
    public Ipv4 free(Set<Ipv4> taken, RandomGenerator random) {
        while (true) {
            var address = range.first().plus(2 + random.nextLong(Math.max(1, range.size() - 3)));
            if (!taken.contains(address) && !address.equals(nameServer)) return address;
        }
    }
}
