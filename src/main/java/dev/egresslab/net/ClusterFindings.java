package dev.egresslab.net;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Findings.Finding;
import dev.egresslab.net.Route.NextHop;
import dev.egresslab.text.Message;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong between a cluster's own settings and the network that it stands in. */
public final class ClusterFindings {
    private static final String PROFILE = "/properties/networkProfile";
    private static final String RANGES = "/properties/apiServerAccessProfile/authorizedIPRanges";
    private static final Ipv4 ANYWHERE = Exits.ANYWHERE;
    private static final List<String> ADDRESSES = List.of(
            "/properties/publicIpAddresses",
            "/properties/publicIpPrefixes",
            "/properties/publicIpAddressesV6",
            "/properties/publicIpPrefixesV6");

    private final Document cluster;
    private final Network network;
    private final List<Finding> found = new ArrayList<>();

    private ClusterFindings(Document cluster, Network network) {
        this.cluster = cluster;
        this.network = network;
    }

    /**
     * All findings of one cluster, those of its way out first.
     *
     * @param workstation the address that the internet sees of this computer, where that is known
     */
    public static List<Finding> of(Document cluster, Network network, Optional<Ipv4> workstation) {
        var findings = new ClusterFindings(cluster, network);
        findings.subnets().forEach(findings::subnet);
        findings.ports();
        findings.ranges(workstation);
        network.firewalls().forEach(findings::dockerHub);
        Exits.firewalls(network, findings.subnets())
                .forEach(firewall -> findings.found.addAll(FirewallAdvice.of(firewall, network)));
        return List.copyOf(findings.found);
    }

    /** Whether its API server asks from where one comes. */
    public static boolean restricted(Document cluster) {
        return cluster.items(RANGES).findAny().isPresent();
    }

    /** The ranges that its API server was told to admit; an address alone is a range of one. */
    public static List<Cidr> admitted(Document cluster) {
        return cluster.items(RANGES)
                .map(range -> range.asString(""))
                .filter(Cidr::is)
                .map(Cidr::parse)
                .toList();
    }

    /** What the API server admits, and this computer or the firewall that the nodes come through is not in it. */
    private void ranges(Optional<Ipv4> workstation) {
        if (!restricted(cluster)) return;
        var ranges = admitted(cluster);
        workstation
                .filter(at -> ranges.stream().noneMatch(range -> range.contains(at)))
                .ifPresent(at -> add("finding.ranges.workstation", cluster.id().toString(), at.toString()));
        if (!type(cluster).equals("userDefinedRouting")) return;
        Exits.firewalls(network, subnets()).stream()
                .flatMap(firewall -> firewall.addresses().stream())
                .filter(owned -> ranges.stream().noneMatch(range -> range.contains(owned.address())))
                .forEach(owned -> add(
                        "finding.ranges.nodes",
                        cluster.id().toString(),
                        owned.address().toString(),
                        owned.publicIp().name()));
    }

    private static String type(Document cluster) {
        return cluster.text(PROFILE + "/outboundType").orElse("loadBalancer");
    }

    private List<ResourceId> subnets() {
        return cluster.items("/properties/agentPoolProfiles")
                .map(pool -> pool.path("vnetSubnetID").asString(""))
                .filter(id -> !id.isEmpty())
                .map(ResourceId::of)
                .distinct()
                .toList();
    }

    /** https://learn.microsoft.com/azure/aks/egress-outboundtype */
    private void subnet(ResourceId subnet) {
        var chosen = network.routes(subnet).flatMap(routes -> routes.choose(ANYWHERE));
        if (chosen.isEmpty()) return;
        var route = chosen.get();
        boolean appliance =
                route.nextHop() == NextHop.VIRTUAL_APPLIANCE || route.nextHop() == NextHop.VIRTUAL_NETWORK_GATEWAY;
        boolean user = route.source() == Route.Source.USER;
        if (route.nextHop() == NextHop.INTERNET) bare(subnet);
        switch (type(cluster)) {
            case "userDefinedRouting" -> {
                if (appliance) return;
                if (user)
                    add(
                            "finding.default.hop",
                            route.decidedBy(),
                            subnet.name(),
                            route.nextHop().azure());
                else add("finding.default.missing", subnet.toString(), subnet.name());
            }
            case "userAssignedNATGateway" -> {
                var gateway = network.subnet(subnet).flatMap(Subnet::natGateway);
                if (gateway.isEmpty()) add("finding.nat.missing", subnet.toString(), subnet.name());
                else if (appliance) routedAway(subnet, route);
            }
            default -> {
                if (appliance) routedAway(subnet, route);
            }
        }
    }

    /** A NAT gateway without an address lets nothing out. https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource */
    private void bare(ResourceId subnet) {
        network.subnet(subnet)
                .flatMap(Subnet::natGateway)
                .flatMap(network.fabric().estate()::find)
                .filter(gateway -> ADDRESSES.stream()
                        .allMatch(list -> gateway.body().at(list).isEmpty()))
                .ifPresent(gateway -> add("finding.nat.bare", gateway.id().toString(), gateway.name(), subnet.name()));
    }

    private void routedAway(ResourceId subnet, Route route) {
        add("finding.default.away", route.decidedBy(), subnet.name(), type(cluster));
    }

    /** Ports that are promised to nodes. https://learn.microsoft.com/azure/aks/configure-load-balancer-standard */
    private void ports() {
        if (!type(cluster).equals("loadBalancer")) return;
        var profile = cluster.body().at(PROFILE + "/loadBalancerProfile");
        int addresses = profile.path("effectiveOutboundIPs").size();
        int each = profile.path("allocatedOutboundPorts").asInt(0);
        if (addresses == 0) return;
        if (each == 0) {
            if (addresses > 1 && most() <= 50)
                found.add(Finding.advice(cluster.id().toString(), "finding.ports.usual", addresses));
            return;
        }
        long there = (long) LoadBalancer.PORTS * addresses;
        long room = there / each;
        if (room <= most()) add("finding.ports.exhausted", cluster.id().toString(), most(), each, there, room);
    }

    /** As many nodes as the pools may come to. */
    private int most() {
        return cluster.items("/properties/agentPoolProfiles")
                .mapToInt(ClusterFindings::most)
                .sum();
    }

    private static int most(JsonNode pool) {
        return Math.max(pool.path("count").asInt(0), pool.path("maxCount").asInt(0));
    }

    /** Docker Hub hands out images from another host since 2026. https://docs.docker.com/desktop/setup/allow-list/ */
    private void dockerHub(Firewall firewall) {
        boolean registry = names(firewall, "registry-1.docker.io");
        boolean today = names(firewall, "production.cloudfront.docker.com") || names(firewall, "*.docker.com");
        if (registry && !today)
            add(
                    "finding.dockerHub.old",
                    firewall.id().toString(),
                    firewall.id().name(),
                    "production.cloudfront.docker.com");
    }

    private static boolean names(Firewall firewall, String host) {
        return firewall.application().stream()
                .filter(Firewall.Application::allow)
                .anyMatch(rule -> rule.hosts().stream().anyMatch(host::equalsIgnoreCase));
    }

    private void add(String text, String resource, Object... arguments) {
        found.add(new Finding(resource, Message.of(text, arguments)));
    }
}
