package dev.egresslab.lab.exercise.thought;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.net.Cluster;
import dev.egresslab.net.Node;
import dev.egresslab.net.Pod;
import dev.egresslab.net.Subnet;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What a thought of Service publishes: a pod that is there and listens, or one of the image nginx that is thought of as well.
 *
 * @param made the pod, where it is only thought of
 */
record Website(String name, String namespace, Map<String, String> labels, int port, Optional<KubeObject> made) {
    private static final String NAME = "web";
    private static final int IMAGE_PORT = 80;
    private static final int FROM_THE_END = 9;

    static Optional<Website> in(Setting now) {
        return there(now).or(() -> thoughtOf(now));
    }

    private static Optional<Website> there(Setting now) {
        return now.network().pods().stream()
                .filter(pod -> pod.cluster().equals(now.cluster().id())
                        && !pod.namespace().startsWith("kube-"))
                .filter(pod ->
                        pod.listens().contains(IMAGE_PORT) && !pod.labels().isEmpty())
                .findFirst()
                .map(pod -> new Website(pod.name(), pod.namespace(), pod.labels(), IMAGE_PORT, Optional.empty()));
    }

    private static Optional<Website> thoughtOf(Setting now) {
        return now.nodes().stream()
                .findFirst()
                .flatMap(node -> free(now, node)
                        .map(at -> new Website(
                                NAME,
                                "default",
                                Map.of("app", NAME),
                                IMAGE_PORT,
                                Optional.of(new KubeObject(pod(node, at))))));
    }

    /** An address that no pod and no node has, near the end of where pods get theirs from. */
    private static Optional<Ipv4> free(Setting now, Node node) {
        Set<Ipv4> taken = now.network().pods().stream().map(Pod::address).collect(Collectors.toSet());
        now.nodes().forEach(n -> taken.add(n.address()));
        Optional<Cidr> range = now.network()
                .cluster(now.cluster().id())
                .flatMap(Cluster::podRange)
                .or(() -> now.network().subnet(node.subnet()).map(Subnet::range));
        return range.flatMap(r -> LongStream.range(FROM_THE_END, r.size())
                .mapToObj(i -> r.last().plus(-i))
                .filter(at -> !taken.contains(at))
                .findFirst());
    }

    private static ObjectNode pod(Node node, Ipv4 at) {
        return Json.object("""
                {"kind": "Pod", "metadata": {"name": "%s", "namespace": "default", "labels": {"app": "%s"}},
                 "spec": {"nodeName": "%s", "containers": [{"name": "web", "image": "nginx"}]},
                 "status": {"phase": "Running", "podIP": "%s",
                  "containerStatuses": [{"name": "web", "state": {"running": {}}}]}}""", NAME, NAME, node.name(), at);
    }

    /** The Service at a public address, and the pod where it is not there yet. */
    List<KubeObject> objects(String address, int at) {
        var service = Json.object("""
                {"kind": "Service", "metadata": {"name": "%s-lb", "namespace": "%s"},
                 "spec": {"type": "LoadBalancer", "selector": {},
                  "ports": [{"port": %d, "targetPort": %d, "protocol": "TCP"}]},
                 "status": {"loadBalancer": {"ingress": [{"ip": "%s"}]}}}""", name, namespace, at, port, address);
        var selector = service.withObjectProperty("spec").withObjectProperty("selector");
        labels.forEach(selector::put);
        var objects = new ArrayList<KubeObject>();
        objects.add(new KubeObject(service));
        made.ifPresent(objects::add);
        return objects;
    }
}
