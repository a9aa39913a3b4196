package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.Columns;
import dev.egresslab.practice.kube.Columns.Column;
import dev.egresslab.practice.kube.KubeError;
import dev.egresslab.practice.kube.KubeKind;
import dev.egresslab.practice.kube.Names;
import dev.egresslab.practice.kube.Part;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;

/** Pods are given to a node, get an address, pull their images through the network, run, and stop when deleted. */
final class Pods implements KubeKind {
    @Override
    public Names names() {
        return Names.core("Pod", "pods", true, "po").shownInAll();
    }

    @Override
    public int graceSeconds(ObjectNode object) {
        return 2;
    }

    @Override
    public void admit(ObjectNode pod, ApiServer server) {
        var containers = pod.at("/spec/containers");
        if (containers.isEmpty())
            throw KubeError.invalid(names(), pod.at("/metadata/name").asString(""), "spec.containers: Required value");
        var spec = (ObjectNode) pod.path("spec");
        if (!spec.has("restartPolicy")) spec.put("restartPolicy", "Always");
        if (!spec.has("terminationGracePeriodSeconds")) spec.put("terminationGracePeriodSeconds", 30);
        if (!spec.has("dnsPolicy")) spec.put("dnsPolicy", "ClusterFirst");
        if (!spec.has("serviceAccountName")) spec.put("serviceAccountName", "default");
        containers.forEach(container -> complete((ObjectNode) container));
        pod.putObject("status").put("phase", "Pending").put("qosClass", "BestEffort");
    }

    /** Fills in what every container has. */
    static void complete(ObjectNode container) {
        var image = container.path("image").asString("");
        var tagged = image.substring(image.lastIndexOf('/') + 1).contains(":") && !image.endsWith(":latest");
        if (!container.has("imagePullPolicy")) container.put("imagePullPolicy", tagged ? "IfNotPresent" : "Always");
        if (!container.has("resources")) container.putObject("resources");
        if (!container.has("terminationMessagePath"))
            container.put("terminationMessagePath", "/dev/termination-log").put("terminationMessagePolicy", "File");
        container.path("ports").forEach(port -> {
            if (port instanceof ObjectNode p && !p.has("protocol")) p.put("protocol", "TCP");
        });
    }

    @Override
    public void begin(ObjectNode pod, ApiServer server) {
        server.later(Duration.ZERO, "pods", pod, now -> schedule(now, server));
    }

    /** What ran is lost with the practice cloud; it runs anew, as after a node's restart. */
    @Override
    public void resume(ObjectNode pod, ApiServer server) {
        if (pod.at("/metadata").has("deletionTimestamp")) {
            server.later(Duration.ZERO, "pods", pod, now -> server.remove("pods", namespace(now), name(now)));
        } else if (pod.at("/status/podIP").asString("").isEmpty()) {
            begin(pod, server);
        } else if (pod.at("/status/phase").asString("").equals("Pending")) {
            server.later(Duration.ofSeconds(1), "pods", pod, now -> new Pull(server).start(now, 0));
        } else {
            server.later(Duration.ZERO, "pods", pod, now -> new Kubelet(server).resume(now));
        }
    }

    @Override
    public void ended(ObjectNode pod, ApiServer server) {
        server.processes().stop(pod.at("/metadata/uid").asString(""));
        KubeKinds.podsChanged(server);
    }

    private void schedule(ObjectNode pod, ApiServer server) {
        var place = Scheduler.place(pod, server);
        if (place.node().isEmpty()) {
            server.event(pod, "Warning", "FailedScheduling", place.why(), "default-scheduler");
            server.update("pods", namespace(pod), name(pod), now -> {
                Conditions.set(
                        now,
                        "PodScheduled",
                        false,
                        "Unschedulable",
                        place.why(),
                        server.parts().clock().now());
                return now;
            });
            server.again(Duration.ofSeconds(10), "pods", pod, again -> schedule(again, server));
            return;
        }
        var node = place.node().get();
        var own = node.at("/status/addresses/0/address").asString("");
        boolean hosted = pod.at("/spec/hostNetwork").asBoolean(false);
        var address = hosted ? own : Scheduler.address(node, server).toString();
        server.update("pods", namespace(pod), name(pod), now -> {
            now.withObject("/spec").put("nodeName", name(node));
            var status = now.withObject("/status");
            status.put("hostIP", own).put("podIP", address);
            status.putArray("podIPs").addObject().put("ip", address);
            Containers.waiting(
                    now, "ContainerCreating", "", server.parts().clock().now());
            return now;
        });
        server.event(
                pod,
                "Normal",
                "Scheduled",
                "Successfully assigned " + namespace(pod) + "/" + name(pod) + " to " + name(node),
                "default-scheduler");
        server.later(Duration.ofSeconds(1), "pods", pod, now -> new Pull(server).start(now, 0));
    }

    static String name(ObjectNode object) {
        return object.at("/metadata/name").asString("");
    }

    static String namespace(ObjectNode object) {
        return object.at("/metadata/namespace").asString("");
    }

    @Override
    public List<Part> parts() {
        return Part.pods(names());
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Columns.of("Ready", PodPhases::ready),
                Columns.of("Status", PodPhases::word),
                Columns.timed("Restarts", PodPhases::restarts),
                Columns.wide("IP", Columns.text("/status/podIP")),
                Columns.wide("Node", Columns.text("/spec/nodeName")),
                Columns.wide("Nominated Node", _ -> "<none>"),
                Columns.wide("Readiness Gates", _ -> "<none>"));
    }
}
