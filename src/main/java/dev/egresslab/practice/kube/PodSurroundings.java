package dev.egresslab.practice.kube;

import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;
import dev.egresslab.net.World;
import dev.egresslab.practice.kube.shell.Surroundings;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** A running container of a pod, as its commands see it. */
record PodSurroundings(ApiServer server, ObjectNode pod) implements Surroundings {
    private static final Set<String> BASE = Set.of(
            "sh",
            "bash",
            "echo",
            "cat",
            "env",
            "hostname",
            "true",
            "false",
            "sleep",
            "seq",
            "xargs",
            "sort",
            "uniq",
            "wc",
            "head",
            "tail",
            "grep");

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
        all.put("KUBERNETES_SERVICE_HOST", "10.0.0.1");
        all.put("KUBERNETES_SERVICE_PORT", "443");
        pod.at("/spec/containers/0/env")
                .forEach(e ->
                        all.put(e.path("name").asString(""), e.path("value").asString("")));
        return all;
    }

    /** The slim variant of nginx leaves curl out. */
    @Override
    public Set<String> programs() {
        var image = pod.at("/spec/containers/0/image").asString("");
        var all = new java.util.HashSet<>(BASE);
        if (!image.contains("alpine-slim")) all.add("curl");
        if (image.contains("alpine")) all.remove("bash");
        return all;
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
    public void pass(Duration time) throws InterruptedException {
        var passed = new CountDownLatch(1);
        server.parts().clock().after(time, passed::countDown);
        passed.await();
    }
}
