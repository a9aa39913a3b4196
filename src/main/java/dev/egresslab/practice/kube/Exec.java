package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Conversation;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import dev.egresslab.practice.kube.shell.Shell;
import dev.egresslab.practice.kube.shell.Surroundings;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * {@code kubectl exec} over WebSocket: each message begins with its channel, and the last one on channel 3 says how it ended.
 *
 * @see <a href="https://kubernetes.io/blog/2024/08/20/websockets-transition/">The transition to WebSockets</a>
 */
record Exec(String subprotocol, Surroundings around, List<String> command, boolean tty) implements Conversation {
    private static final int INTERRUPTED = 130;
    private static final List<String> SUBPROTOCOLS = List.of("v5.channel.k8s.io", "v4.channel.k8s.io");

    static Optional<Conversation> of(Request request, String path, ApiServer server) {
        var target = Target.of(path).filter(t -> t.part().equals("exec"));
        var chosen = subprotocol(request);
        var pod = target.flatMap(t -> server.find("pods", t.namespace(), t.name()))
                .filter(found -> runs(found, container(request, found)));
        var command = request.query().getOrDefault("command", List.of());
        if (chosen.isEmpty() || pod.isEmpty() || command.isEmpty()) return Optional.empty();
        return Optional.of(new Exec(
                chosen.get(),
                server.surroundings(pod.get(), container(request, pod.get())),
                command,
                request.query("tty").filter("true"::equals).isPresent()));
    }

    /** The first of the protocols that both sides know. */
    static Optional<String> subprotocol(Request request) {
        var offered = request.header("Sec-WebSocket-Protocol")
                .map(p -> List.of(p.split("\\s*,\\s*")))
                .orElse(List.of());
        return SUBPROTOCOLS.stream().filter(offered::contains).findFirst();
    }

    /** Why there is no conversation. */
    static Response refusal(Request request, Target target, ApiServer server) {
        var pod = server.find("pods", target.namespace(), target.name())
                .orElseThrow(() -> KubeError.notFound(target.kind().names(), target.name()));
        if (target.part().equals("portforward"))
            return KubeError.bad(
                            "The practice cloud forwards no ports: its pods' packets exist only in the model of the network."
                                    + " Send a request from a pod instead, as with kubectl exec and curl.")
                    .response();
        var container = container(request, pod);
        if (!runs(pod, container)) return Response.text(500, "container not found (\"" + container + "\")");
        return KubeError.bad("The practice cloud runs commands over WebSocket, which kubectl uses from version 1.30 on."
                        + " Use a newer kubectl.")
                .response();
    }

    static String container(Request request, ObjectNode pod) {
        return request.query("container")
                .filter(name -> !name.isEmpty())
                .orElse(pod.at("/spec/containers/0/name").asString(""));
    }

    static boolean runs(ObjectNode pod, String container) {
        return pod.at("/status/containerStatuses")
                .valueStream()
                .anyMatch(status -> status.path("name").asString("").equals(container)
                        && status.path("state").has("running"));
    }

    @Override
    public void talk(Wire wire) throws IOException, InterruptedException {
        var channels = new Channels(wire);
        var status = JsonNodeFactory.instance.objectNode();
        status.putObject("metadata");
        var missing = Shell.missing(around, command.getFirst());
        if (!missing.isEmpty()) {
            status.put("status", "Failure")
                    .put("message", "Internal error occurred: error executing command in container: " + missing)
                    .put("reason", "InternalError")
                    .put("code", 500);
        } else {
            int exit = run(channels);
            if (exit == 0) status.put("status", "Success");
            else failed(status, exit);
        }
        channels.end(status.toString());
    }

    /** Runs the command while another thread listens, so that ctrl-C is heard; it ends when the client has gone. */
    private int run(Channels channels) throws InterruptedException {
        var keyboard = new Keyboard(tty);
        var console = new LineConsole(keyboard, channels, tty);
        console.interrupts(Thread.currentThread());
        var listening = channels.beside(keyboard, true);
        try {
            return new Shell(around, console).run(command);
        } catch (InterruptedException e) {
            if (!console.broken()) throw e;
            return INTERRUPTED;
        } finally {
            listening.over();
        }
    }

    private static void failed(ObjectNode status, int exit) {
        status.put("status", "Failure")
                .put("message", "command terminated with non-zero exit code: exit status " + exit)
                .put("reason", "NonZeroExitCode");
        status.putObject("details")
                .putArray("causes")
                .addObject()
                .put("reason", "ExitCode")
                .put("message", Integer.toString(exit));
    }
}
