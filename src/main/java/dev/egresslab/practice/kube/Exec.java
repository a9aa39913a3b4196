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
    private static final List<String> SUBPROTOCOLS = List.of("v5.channel.k8s.io", "v4.channel.k8s.io");

    static Optional<Conversation> of(Request request, String path, ApiServer server) {
        var target = Target.of(path).filter(t -> t.part().equals("exec"));
        var offered = request.header("Sec-WebSocket-Protocol")
                .map(p -> List.of(p.split("\\s*,\\s*")))
                .orElse(List.of());
        var chosen = SUBPROTOCOLS.stream().filter(offered::contains).findFirst();
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

    /** Why there is no conversation. */
    static Response refusal(Request request, Target target, ApiServer server) {
        var pod = server.find("pods", target.namespace(), target.name())
                .orElseThrow(() -> KubeError.notFound(target.kind().names(), target.name()));
        if (target.part().equals("portforward"))
            return Response.text(
                    400,
                    "The practice cloud forwards no ports: its pods' packets exist only in the model of the network."
                            + " Send a request from a pod instead, as with kubectl exec and curl.");
        var container = container(request, pod);
        if (!runs(pod, container)) return Response.text(500, "container not found (\"" + container + "\")");
        return Response.text(
                400,
                "The practice cloud runs commands over WebSocket, which kubectl uses from version 1.30 on. Use a newer kubectl.");
    }

    private static String container(Request request, ObjectNode pod) {
        return request.query("container")
                .filter(name -> !name.isEmpty())
                .orElse(pod.at("/spec/containers/0/name").asString(""));
    }

    private static boolean runs(ObjectNode pod, String container) {
        return pod.at("/status/containerStatuses")
                .valueStream()
                .anyMatch(status -> status.path("name").asString("").equals(container)
                        && status.path("state").has("running"));
    }

    @Override
    public void talk(Wire wire) throws IOException, InterruptedException {
        var status = JsonNodeFactory.instance.objectNode();
        status.putObject("metadata");
        var missing = Shell.missing(around, command.getFirst());
        if (!missing.isEmpty()) {
            status.put("status", "Failure")
                    .put("message", "Internal error occurred: error executing command in container: " + missing)
                    .put("reason", "InternalError")
                    .put("code", 500);
        } else {
            var console = new WireConsole(wire, tty);
            int exit = new Shell(around, console).run(command);
            if (exit == 0) status.put("status", "Success");
            else failed(status, exit);
        }
        wire.send(WireConsole.message(3, status.toString()));
        wire.close(1000, "");
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
