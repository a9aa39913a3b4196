package dev.egresslab.net.wires;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Fabric;
import dev.egresslab.net.KubeService;
import dev.egresslab.net.Pod;
import dev.egresslab.net.Protocol;
import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pods and Services of one cluster. */
final class KubeObjects {
    private final ResourceId cluster;
    private final Fabric fabric;

    KubeObjects(ResourceId cluster, Fabric fabric) {
        this.cluster = cluster;
        this.fabric = fabric;
    }

    void join() {
        fabric.estate().objects(cluster, "Pod").forEach(pod -> pod(pod).ifPresent(fabric::add));
        fabric.estate().objects(cluster, "Service").forEach(service -> fabric.add(service(service)));
    }

    private Optional<Pod> pod(KubeObject pod) {
        return Optional.of(pod.body().path("status").path("podIP").asString(""))
                .filter(Ipv4::is)
                .map(address -> new Pod(
                        cluster,
                        pod.namespace(),
                        pod.name(),
                        Ipv4.parse(address),
                        pod.body().path("spec").path("nodeName").asString(""),
                        pod.labels(),
                        listens(pod)));
    }

    /** What the running containers' images listen on. */
    private Set<Integer> listens(KubeObject pod) {
        var running = pod.body()
                .path("status")
                .path("containerStatuses")
                .valueStream()
                .filter(s -> s.path("state").has("running"))
                .map(s -> s.path("name").asString(""))
                .collect(Collectors.toSet());
        var ports = new HashSet<Integer>();
        pod.body()
                .path("spec")
                .path("containers")
                .valueStream()
                .filter(c -> running.contains(c.path("name").asString("")))
                .forEach(
                        c -> ports.addAll(fabric.world().listens(c.path("image").asString(""))));
        return ports;
    }

    private KubeService service(KubeObject service) {
        var external = service.body()
                .at("/status/loadBalancer/ingress")
                .valueStream()
                .map(i -> i.path("ip").asString(""))
                .filter(Ipv4::is)
                .map(Ipv4::parse)
                .toList();
        var selector = service.body()
                .at("/spec/selector")
                .propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().asString("")));
        var ports = service.body()
                .at("/spec/ports")
                .valueStream()
                .map(port -> port(port, service.namespace(), selector))
                .toList();
        return new KubeService(
                cluster,
                service.namespace(),
                service.name(),
                service.text("/spec/clusterIP").filter(Ipv4::is).map(Ipv4::parse),
                external,
                selector,
                ports);
    }

    private KubeService.Port port(JsonNode port, String namespace, Map<String, String> selector) {
        int number = port.path("port").asInt(0);
        int target = Stream.of(port.path("targetPort"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asInt)
                .findFirst()
                .or(() -> named(port.path("targetPort").asString(""), namespace, selector))
                .orElse(number);
        var protocol = port.path("protocol").asString("TCP").equals("UDP") ? Protocol.UDP : Protocol.TCP;
        return new KubeService.Port(
                protocol, number, target, port.path("nodePort").asInt(0));
    }

    /** A port that the Service calls by the name it has in its pods. */
    private Optional<Integer> named(String name, String namespace, Map<String, String> selector) {
        return fabric.estate().objects(cluster, "Pod").stream()
                .filter(pod -> !name.isEmpty() && pod.namespace().equals(namespace))
                .filter(pod -> pod.labels().entrySet().containsAll(selector.entrySet()))
                .flatMap(pod -> pod.body().at("/spec/containers").valueStream())
                .flatMap(container -> container.path("ports").valueStream())
                .filter(port -> port.path("name").asString("").equals(name))
                .map(port -> port.path("containerPort").asInt(0))
                .findFirst();
    }
}
