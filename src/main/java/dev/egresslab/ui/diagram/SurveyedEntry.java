package dev.egresslab.ui.diagram;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.LoadBalancer;
import dev.egresslab.net.Network;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons.Meaning;

import java.util.Comparator;
import java.util.Optional;

/** Where clients come in: a load balancer with a public frontend, for a Service of the cluster. */
final class SurveyedEntry {
    private final Estate estate;
    private final Network network;
    private final Texts texts;

    SurveyedEntry(Estate estate, Network network, Texts texts) {
        this.estate = estate;
        this.network = network;
        this.texts = texts;
    }

    /** The first load balancer that has one. */
    Optional<Shape.Entry> entry(ResourceId cluster, Shape.Thing client) {
        return network.loadBalancers().stream()
                .filter(b -> b.inbound().stream().anyMatch(r -> r.publicIp().isPresent()))
                .flatMap(b -> device(b, cluster).stream())
                .findFirst()
                .map(device -> new Shape.Entry(device, client));
    }

    /** A load balancer as clients see it, by its public frontend where it has one; empty where it lets nobody in. */
    Optional<Shape.Thing> device(LoadBalancer balancer, ResourceId cluster) {
        return balancer.inbound().stream()
                .min(Comparator.comparing(r -> r.publicIp().isEmpty()))
                .map(rule -> new Shape.Thing(
                        "",
                        "in:" + balancer.id(),
                        Meaning.LOAD_BALANCER,
                        balancer.id().name(),
                        texts.of("ui.picture.service", service(cluster, rule.frontend())),
                        rule.frontend() + ":" + rule.port()));
    }

    private String service(ResourceId cluster, Ipv4 frontend) {
        return estate.objects(cluster, "Service").stream()
                .filter(s -> s.text("/status/loadBalancer/ingress/0/ip")
                        .filter(frontend.toString()::equals)
                        .isPresent())
                .map(KubeObject::name)
                .findFirst()
                .orElse("");
    }
}
