package dev.egresslab.ui.diagram;

import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons.Meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shape of a lab before anything exists. */
final class PlannedShape {
    /** More nodes than these are told, not drawn. */
    static final int DRAWN = 3;

    private PlannedShape() {}

    static Shape of(Design design, Texts texts) {
        var cluster = design.first(Resource.ManagedCluster.class).orElseThrow();
        var shape = cluster.shape();
        var vnet = design.first(Resource.Vnet.class);
        var subnet = design.first(Resource.Subnet.class);
        var firewall = design.first(Resource.Firewall.class);
        var nodes = new ArrayList<Shape.Thing>();
        for (int i = 0; i < Math.min(DRAWN, shape.nodes()); i++)
            nodes.add(new Shape.Thing(cluster.key(), "", Meaning.NODE, texts.of("ui.picture.nodeNumber", i), "", ""));
        var gate = design.first(Resource.RouteTable.class)
                .map(t -> new Shape.Thing(
                        t.key(), "routes", Meaning.ROUTE_TABLE, texts.of("ui.picture.routeTable"), "", ""));
        var exit = exit(design, cluster, texts);
        var pod = design.first(Resource.Pod.class).orElseThrow();
        return new Shape(
                new Shape.Zone(cluster.group(), cluster.region()),
                new Shape.Zone(
                        vnet.map(Resource.Vnet::name).orElse("aks-vnet"),
                        vnet.map(v -> v.space().toString()).orElse("10.224.0.0/12")),
                new Shape.Zone(
                        subnet.map(Resource.Subnet::name).orElse("aks-subnet"),
                        subnet.map(s -> s.range().toString()).orElse("10.224.0.0/16")),
                nodes,
                shape.nodes() - nodes.size(),
                new Shape.Thing(pod.key(), "", Meaning.POD, pod.name(), texts.of("ui.picture.pod"), ""),
                nodes.get(nodes.size() / 2).title(),
                gate,
                Optional.empty(),
                exit.device(),
                firewall.map(_ -> new Shape.Zone("AzureFirewallSubnet", range(design))),
                Optional.empty(),
                exit.addresses(),
                new Shape.Thing(
                        cluster.key(), "", Meaning.CLUSTER, cluster.name(), texts.of("ui.picture.controlPlane"), ""),
                new Shape.Thing("", "", Meaning.INTERNET, "ifconfig.me", texts.of("ui.picture.port", 80), ""),
                Optional.empty());
    }

    /** What translates, and to which addresses. */
    private record Exit(Shape.Thing device, List<Shape.Thing> addresses) {}

    private static Exit exit(Design design, Resource.ManagedCluster cluster, Texts texts) {
        var firewall = design.first(Resource.Firewall.class);
        var gateway = design.first(Resource.NatGateway.class);
        if (firewall.isPresent()) {
            var device = new Shape.Thing(
                    firewall.get().key(),
                    "",
                    Meaning.FIREWALL,
                    firewall.get().name(),
                    texts.of("ui.picture.firewall"),
                    "");
            return new Exit(
                    device,
                    List.of(address(
                            "publicIp/" + firewall.get().publicIp(),
                            firewall.get().publicIp(),
                            texts)));
        }
        if (gateway.isPresent()) {
            var device = new Shape.Thing(
                    gateway.get().key(),
                    "",
                    Meaning.NAT_GATEWAY,
                    gateway.get().name(),
                    texts.of("ui.picture.natGateway"),
                    "");
            return new Exit(
                    device,
                    gateway.get().publicIps().stream()
                            .map(ip -> address("publicIp/" + ip, ip, texts))
                            .toList());
        }
        if (cluster.shape().outboundType().equals("managedNATGateway")) {
            var device = new Shape.Thing(
                    cluster.key(),
                    "",
                    Meaning.NAT_GATEWAY,
                    texts.of("ui.picture.NAT_GATEWAY"),
                    texts.of("ui.picture.byAks"),
                    "");
            return new Exit(device, many(cluster.key(), cluster.shape().nat().publicIps(), texts));
        }
        var device = new Shape.Thing(
                cluster.key(), "", Meaning.LOAD_BALANCER, "kubernetes", texts.of("ui.picture.loadBalancer"), "");
        return new Exit(
                device, many(cluster.key(), cluster.shape().loadBalancer().publicIps(), texts));
    }

    private static String range(Design design) {
        return design.resources().stream()
                .filter(Resource.Subnet.class::isInstance)
                .map(Resource.Subnet.class::cast)
                .filter(s -> s.name().equals("AzureFirewallSubnet"))
                .map(s -> s.range().toString())
                .findFirst()
                .orElse("");
    }

    private static List<Shape.Thing> many(String key, int count, Texts texts) {
        var all = new ArrayList<Shape.Thing>();
        for (int i = 0; i < Math.min(count, 3); i++)
            all.add(address(
                    key, texts.of(i == 2 && count > 3 ? "ui.picture.more" : "ui.picture.publicIp", count - 2), texts));
        return all;
    }

    private static Shape.Thing address(String key, String name, Texts texts) {
        return new Shape.Thing(key, "", Meaning.PUBLIC_IP, name, texts.of("ui.picture.given"), "");
    }
}
