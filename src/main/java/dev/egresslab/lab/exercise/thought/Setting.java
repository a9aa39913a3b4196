package dev.egresslab.lab.exercise.thought;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.exercise.Sight;
import dev.egresslab.net.Network;
import dev.egresslab.net.Node;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Subnet;
import dev.egresslab.net.Trace;
import dev.egresslab.net.World;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A cluster and all that its packets touch, at one moment: as it is, or as it would be. */
final class Setting {
    static final String ECHO = "ifconfig.me";
    private static final String IMAGES = "mcr.microsoft.com";

    private final Sight sight;
    private final Estate estate;
    private final Network network;
    private final Document cluster;
    private final Optional<Origin> origin;

    private Setting(Sight sight, Estate estate, Document cluster, Optional<Origin> origin) {
        this.sight = sight;
        this.estate = estate;
        this.network = sight.network(estate);
        this.cluster = cluster;
        this.origin = origin;
    }

    /** As it is now; empty where there is no cluster to look at. */
    static Optional<Setting> of(Sight sight) {
        var estate = sight.estate();
        return sight.cluster(estate).map(cluster -> new Setting(sight, estate, cluster, sight.origin(estate)));
    }

    /** As it would be: packets start where they start now. */
    Setting at(Estate thought) {
        return new Setting(sight, thought, thought.find(cluster.id()).orElse(cluster), origin);
    }

    Estate estate() {
        return estate;
    }

    Network network() {
        return network;
    }

    Document cluster() {
        return cluster;
    }

    Optional<Origin> origin() {
        return origin;
    }

    /** The cluster's nodes, by name. */
    List<Node> nodes() {
        return network.nodes().stream()
                .filter(node -> node.cluster().filter(cluster.id()::equals).isPresent())
                .sorted(Comparator.comparing(Node::name))
                .toList();
    }

    /** The subnets of its nodes. */
    List<Subnet> subnets() {
        return nodes().stream()
                .map(Node::subnet)
                .distinct()
                .flatMap(id -> network.subnet(id).stream())
                .toList();
    }

    /** A node as the start of a packet. */
    Origin from(Node node) {
        return new Origin.Node(cluster.id(), node.name());
    }

    /** Scale sets whose instances are its nodes. */
    List<ResourceId> scaleSets() {
        return nodes().stream().map(Node::scaleSet).distinct().toList();
    }

    /** The group that AKS keeps the nodes in. */
    ResourceId nodeGroup() {
        var group = cluster.text("/properties/nodeResourceGroup").orElse("");
        return scaleSets().stream()
                .flatMap(id -> id.groupId().stream())
                .filter(id -> id.name().equalsIgnoreCase(group))
                .findFirst()
                .orElseGet(() -> ResourceId.of(
                        "/subscriptions/" + cluster.id().subscription().orElse("") + "/resourceGroups/" + group));
    }

    /** The name of its API server; empty where Azure does not tell it. */
    String api() {
        return cluster.text("/properties/fqdn").orElse("");
    }

    Optional<Trace> walk(Probe probe) {
        return sight.walk(estate, probe);
    }

    /** A request that tells the way out: to the host that tells addresses, or to one that is let through where that one is not. */
    Optional<Probe> outwards() {
        return origin.map(from -> List.of(Probe.http(from, ECHO, 80, "/"), Probe.tls(from, IMAGES, 443)))
                .map(probes -> probes.stream()
                        .filter(p -> walk(p).flatMap(Trace::wayOut).isPresent())
                        .findFirst()
                        .orElseGet(probes::getFirst));
    }

    /** Somebody on the internet. */
    Ipv4 visitor() {
        return World.WORKSTATION;
    }

    /** This computer; somebody on the internet where its address is not known. May have to ask for it. */
    Ipv4 computer() {
        return sight.computer().orElse(World.WORKSTATION);
    }
}
