package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.Logbook;
import dev.egresslab.practice.kube.shell.Contents;
import dev.egresslab.practice.kube.shell.Shell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Starts a pod's containers, sees how they end, and starts them again as the pod wants it, ever more rarely.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy">Restart policy</a>
 */
final class Kubelet {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofMinutes(5);

    private final ApiServer server;

    Kubelet(ApiServer server) {
        this.server = server;
    }

    /** Starts all containers of a pod whose images are there. */
    void start(ObjectNode pod) {
        pod.at("/spec/containers").forEach(container -> launch(pod, container));
        KubeKinds.podsChanged(server);
    }

    /** Starts again what had not ended when the practice cloud was left. */
    void resume(ObjectNode pod) {
        pod.at("/spec/containers").forEach(container -> {
            var status = Containers.status(pod, container.path("name").asString(""));
            if (Containers.state(status, "terminated").isEmpty()) launch(pod, container);
        });
    }

    private void launch(ObjectNode pod, JsonNode container) {
        var name = container.path("name").asString("");
        var contents = Contents.of(container.path("image").asString(""));
        var command = contents.start(texts(container.path("command")), texts(container.path("args")));
        server.event(pod, "Normal", "Created", "Created container: " + name, "kubelet");
        var missing = missing(contents, command);
        if (!missing.isEmpty()) {
            server.event(pod, "Warning", "Failed", "Error: " + missing, "kubelet");
            ended(pod, container, 128, "StartError", missing);
            return;
        }
        server.event(pod, "Normal", "Started", "Started container " + name, "kubelet");
        var uid = pod.at("/metadata/uid").asString("");
        var log = server.processes().open(uid, name);
        change(pod, now -> Containers.running(now, name, time()));
        if (contents.serves(command)) contents.greeting().forEach(line -> log.write(time(), line + "\n"));
        else server.processes().run(uid, name, () -> live(pod, container, command, log));
    }

    private static String missing(Contents contents, List<String> command) {
        var program = command.isEmpty() ? "" : command.getFirst();
        if (contents.serves(command) || contents.programs().contains(Shell.name(program))) return "";
        return "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create"
                + " failed: unable to start container process: error during container init: exec: \"" + program + "\": "
                + (program.contains("/")
                        ? "stat " + program + ": no such file or directory"
                        : "executable file not found in $PATH");
    }

    private void live(ObjectNode pod, JsonNode container, List<String> command, Logbook log)
            throws InterruptedException {
        var around = server.home(
                server.find("pods", Pods.namespace(pod), Pods.name(pod)).orElse(pod),
                container.path("name").asString(""));
        var streams = server.processes()
                .streams(
                        pod.at("/metadata/uid").asString(""),
                        container.path("name").asString(""));
        boolean typed = container.path("stdin").asBoolean(false);
        var console = streams.console(
                text -> log.write(time(), text), typed && container.path("tty").asBoolean(false));
        if (!typed) streams.closeInput();
        int exit = new Shell(around, console).run(command);
        if (Thread.interrupted()) throw new InterruptedException();
        log.close(time());
        streams.end();
        ended(pod, container, exit, exit == 0 ? "Completed" : "Error", "");
    }

    private void ended(ObjectNode pod, JsonNode container, int exit, String reason, String message) {
        var name = container.path("name").asString("");
        change(pod, now -> Containers.terminated(now, name, exit, reason, message, time()));
        KubeKinds.podsChanged(server);
        var policy = pod.at("/spec/restartPolicy").asString("Always");
        if (policy.equals("Never") || (policy.equals("OnFailure") && exit == 0)) return;
        int restarts = Containers.restarts(
                server.find("pods", Pods.namespace(pod), Pods.name(pod)).orElse(pod), name);
        if (restarts == 0) {
            server.again(Duration.ofSeconds(1), "pods", pod, now -> restart(now, container));
            return;
        }
        var pause = FIRST.multipliedBy(1L << Math.min(restarts - 1, 5));
        var wait = pause.compareTo(MOST) > 0 ? MOST : pause;
        server.later(Duration.ofSeconds(1), "pods", pod, now -> backOff(now, name, wait));
        server.again(wait, "pods", pod, now -> restart(now, container));
    }

    private void backOff(ObjectNode pod, String name, Duration pause) {
        server.event(
                pod,
                "Warning",
                "BackOff",
                "Back-off restarting failed container " + name + " in pod " + Pods.name(pod) + "_" + Pods.namespace(pod)
                        + "(" + pod.at("/metadata/uid").asString("") + ")",
                "kubelet");
        change(pod, now -> {
            if (Containers.state(Containers.status(now, name), "terminated").isEmpty()) return;
            var last = Containers.status(now, name)
                    .path("state")
                    .path("terminated")
                    .deepCopy();
            Containers.waiting(
                    now,
                    name,
                    "CrashLoopBackOff",
                    "back-off " + said(pause) + " restarting failed container=" + name + " pod=" + Pods.name(pod) + "_"
                            + Pods.namespace(pod) + "("
                            + pod.at("/metadata/uid").asString("") + ")",
                    time());
            Containers.status(now, name).putObject("lastState").set("terminated", last);
        });
    }

    /** As Go writes durations. */
    private static String said(Duration pause) {
        return pause.toSeconds() < 60 ? pause.toSeconds() + "s" : pause.toMinutes() + "m" + pause.toSecondsPart() + "s";
    }

    private void restart(ObjectNode pod, JsonNode container) {
        change(pod, now -> Containers.again(now, container.path("name").asString("")));
        server.find("pods", Pods.namespace(pod), Pods.name(pod)).ifPresent(now -> launch(now, container));
        KubeKinds.podsChanged(server);
    }

    private void change(ObjectNode pod, Consumer<ObjectNode> change) {
        server.update("pods", Pods.namespace(pod), Pods.name(pod), now -> {
            if (now.at("/metadata/uid").equals(pod.at("/metadata/uid"))) change.accept(now);
            return now;
        });
    }

    private Instant time() {
        return server.parts().clock().now();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(text -> text.asString("")).toList();
    }
}
