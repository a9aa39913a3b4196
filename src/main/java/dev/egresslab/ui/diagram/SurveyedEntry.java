package dev.egresslab.ui.diagram;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.LoadBalancer;
import dev.egresslab.net.Network;
import dev.egresslab.net.World;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons.Meaning;

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

    Optional<Shape.Entry> entry(ResourceId cluster) {
        for (var balancer : network.loadBalancers()) {
            var rule = balancer.inbound().stream()
                    .filter(r -> r.publicIp().isPresent())
                    .findFirst();
            if (rule.isPresent()) return Optional.of(entry(balancer, rule.get(), cluster));
        }
        return Optional.empty();
    }

    private Shape.Entry entry(LoadBalancer balancer, LoadBalancer.Inbound rule, ResourceId cluster) {
        var device = new Shape.Thing(
                "",
                "in:" + balancer.id(),
                Meaning.LOAD_BALANCER,
                balancer.id().name(),
                texts.of("ui.picture.service", service(cluster, rule.frontend())),
                rule.frontend() + ":" + rule.port());
        var client = new Shape.Thing(
                "",
                "internet:" + World.WORKSTATION,
                Meaning.COMPUTER,
                texts.of("ui.picture.browser"),
                texts.of("ui.picture.yourComputer"),
                World.WORKSTATION.toString());
        return new Shape.Entry(device, client);
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
