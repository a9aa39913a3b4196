package dev.egresslab.practice.arm.type;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.CloudProvider.Port;
import dev.egresslab.practice.arm.Json;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The rule that lets the internet in to a public Service: without it the nodes' security group drops the packets. */
final class ServiceRules {
    private static final int FIRST_PRIORITY = 500;

    private ServiceRules() {}

    static void allow(Managed managed, String service, Ipv4 frontend, List<Port> ports) {
        var id = id(managed, service);
        if (!managed.draft().has(managed.cluster().securityGroup())) return;
        var body = Json.object("""
                {"properties": {"protocol": "%s", "sourcePortRange": "*", "sourceAddressPrefix": "Internet",
                 "destinationAddressPrefixes": ["%s"], "destinationPortRanges": [], "access": "Allow",
                 "priority": %d, "direction": "Inbound"}}""", protocol(ports), frontend, priority(managed, id));
        var ranges = Json.inside(body, "properties").putArray("destinationPortRanges");
        ports.forEach(port -> ranges.add(String.valueOf(port.port())));
        managed.put(id, body);
    }

    static void forbid(Managed managed, String service) {
        managed.draft().remove(id(managed, service));
    }

    private static ResourceId id(Managed managed, String service) {
        return managed.cluster()
                .securityGroup()
                .child("securityRules", "k8s-azure-lb_allow_IPv4_" + service.substring(1));
    }

    private static String protocol(List<Port> ports) {
        var words =
                ports.stream().map(p -> p.protocol().toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        return words.equals(Set.of("UDP")) ? "Udp" : words.equals(Set.of("TCP")) ? "Tcp" : "*";
    }

    private static int priority(Managed managed, ResourceId own) {
        var taken = managed.draft().children(managed.cluster().securityGroup(), "securityRules").stream()
                .filter(rule -> !rule.id().equals(own))
                .map(rule -> rule.body().at("/properties/priority").asInt(0))
                .collect(Collectors.toSet());
        int priority = FIRST_PRIORITY;
        while (taken.contains(priority)) priority++;
        return priority;
    }
}
