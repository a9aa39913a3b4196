package dev.egresslab.practice.kube;

import dev.egresslab.address.Ipv4;
import dev.egresslab.net.Network;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;
import dev.egresslab.net.World;
import dev.egresslab.practice.kube.shell.Contents;
import dev.egresslab.practice.kube.shell.Surroundings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;

/**
 * A running container of a pod, as its commands see it.
 *
 * @param own whether it is seen by the container's own program, and not by one that somebody has started in it
 */
record PodSurroundings(ApiServer server, ObjectNode pod, String container, boolean own) implements Surroundings {
    @Override
    public String host() {
        return pod.at("/metadata/name").asString("");
    }

    @Override
    public Map<String, String> environment() {
        var all = new TreeMap<String, String>();
        all.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        all.put("HOSTNAME", host());
        all.put("HOME", "/root");
        all.put("KUBERNETES_SERVICE_HOST", server.serviceRange().apiServer().toString());
        all.put("KUBERNETES_SERVICE_PORT", "443");
        spec().path("env").forEach(e -> all.put(e.path("name").asString(""), value(e)));
        return all;
    }

    /** As given, or a field of the pod; what lies in a ConfigMap is looked up there. */
    private String value(JsonNode entry) {
        var field = entry.at("/valueFrom/fieldRef/fieldPath").asString("");
        if (!field.isEmpty()) return pod.at("/" + field.replace('.', '/')).asString("");
        var map = entry.at("/valueFrom/configMapKeyRef");
        if (map.isObject())
            return server.find(
                            "configmaps",
                            pod.at("/metadata/namespace").asString(""),
                            map.path("name").asString(""))
                    .map(m -> m.path("data").path(map.path("key").asString("")).asString(""))
                    .orElse("");
        return entry.path("value").asString("");
    }

    @Override
    public Set<String> programs() {
        var installed = server.processes().disk(uid(), container).installed();
        var programs = Contents.of(spec().path("image").asString("")).programs();
        if (installed.isEmpty()) return programs;
        var all = new TreeSet<>(programs);
        all.addAll(installed);
        return all;
    }

    @Override
    public void install(String program) {
        server.processes().disk(uid(), container).installed().add(program);
    }

    @Override
    public Map<String, String> files() {
        return server.processes().disk(uid(), container).files();
    }

    @Override
    public Optional<Ipv4> resolve(String host) {
        return Network.of(server.parts().provider().estate(), world()).resolve(host, origin());
    }

    @Override
    public Ipv4 address() {
        return Ipv4.parse(pod.at("/status/podIP").asString("0.0.0.0"));
    }

    @Override
    public Ipv4 nameServer() {
        return server.serviceRange().nameServer();
    }

    private String uid() {
        return pod.at("/metadata/uid").asString("");
    }

    @Override
    public Instant now() {
        return server.parts().clock().now();
    }

    private JsonNode spec() {
        return spec(pod, container);
    }

    /** What a pod says of a container; of its first one where it has none of that name. */
    static JsonNode spec(ObjectNode pod, String container) {
        return pod.at("/spec/containers")
                .valueStream()
                .filter(c -> c.path("name").asString("").equals(container))
                .findFirst()
                .orElse(pod.at("/spec/containers/0"));
    }

    @Override
    public World world() {
        return server.parts().world();
    }

    @Override
    public Origin origin() {
        return new Origin.Pod(server.cluster(), pod.at("/metadata/namespace").asString(""), host());
    }

    @Override
    public Trace send(Probe probe) {
        return server.parts().packets().send(probe);
    }

    @Override
    public void idle(Duration time) throws InterruptedException {
        if (own && Double.isInfinite(server.parts().clock().speed())) Thread.sleep(time);
        else pass(time);
    }

    @Override
    public void pass(Duration time) throws InterruptedException {
        var passed = new CountDownLatch(1);
        server.parts().clock().after(time, passed::countDown);
        passed.await();
    }
}
