package dev.egresslab.ui.compare;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Design;
import dev.egresslab.net.World;
import dev.egresslab.ui.kit.Icons.Meaning;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is compared of a lab, read from what exists.
 *
 * @param group its resource group
 * @param ingress addresses that let clients in
 * @param resources how many of each kind AKS and the lab made
 * @param inAzure how long creating takes there, an estimate
 * @param took how long it took here, where it was built in one go
 * @param perHour US dollars in Azure
 */
record Facts(
        String group,
        Design.Exit exit,
        int nodes,
        Ports ports,
        List<String> ingress,
        Map<Meaning, Integer> resources,
        Duration inAzure,
        Optional<Duration> took,
        BigDecimal perHour) {
    private static final Map<String, Meaning> KINDS = Map.of(
            "managedclusters", Meaning.CLUSTER,
            "virtualmachinescalesets", Meaning.NODE,
            "loadbalancers", Meaning.LOAD_BALANCER,
            "natgateways", Meaning.NAT_GATEWAY,
            "azurefirewalls", Meaning.FIREWALL,
            "publicipaddresses", Meaning.PUBLIC_IP,
            "virtualnetworks", Meaning.VNET,
            "routetables", Meaning.ROUTE_TABLE,
            "networksecuritygroups", Meaning.SECURITY_GROUP,
            "userassignedidentities", Meaning.IDENTITY);

    Facts {
        ingress = List.copyOf(ingress);
        resources = Map.copyOf(resources);
    }

    /** From an estate; times and cost are not in it. */
    static Facts of(
            Design design, Estate estate, World world, Duration inAzure, Optional<Duration> took, BigDecimal perHour) {
        var group = design.resources().getFirst().name();
        return new Facts(
                group,
                design.exit(),
                estate.clusters().stream()
                        .mapToInt(c -> estate.objects(c, "Node").size())
                        .sum(),
                Ports.of(design.exit(), estate, world),
                estate.clusters().stream()
                        .flatMap(c -> estate.objects(c, "Service").stream())
                        .flatMap(s -> s.text("/status/loadBalancer/ingress/0/ip").stream())
                        .toList(),
                resources(estate),
                inAzure,
                took,
                perHour);
    }

    /** Whether it can allow and refuse by host name. */
    boolean filters() {
        return exit.armType().endsWith("/azureFirewalls");
    }

    int count() {
        return resources.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<Meaning, Integer> resources(Estate estate) {
        var counted = new EnumMap<Meaning, Integer>(Meaning.class);
        estate.documents().stream()
                .map(Document::id)
                .filter(id -> id.type().chars().filter(c -> c == '/').count() == 1)
                .flatMap(id -> Optional.ofNullable(KINDS.get(
                                id.type().substring(id.type().indexOf('/') + 1).toLowerCase(Locale.ROOT)))
                        .stream())
                .forEach(kind -> counted.merge(kind, 1, Integer::sum));
        return counted;
    }
}
