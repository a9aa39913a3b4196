package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Conversation;
import dev.egresslab.practice.http.Request;
import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.util.Optional;

/** {@code kubectl attach} and {@code kubectl run -it}: joins the streams of a container's own program. */
record Attach(String subprotocol, Streams streams, boolean tty, boolean once) implements Conversation {
    static Optional<Conversation> of(Request request, String path, ApiServer server) {
        var target = Target.of(path).filter(t -> t.part().equals("attach"));
        var chosen = Exec.subprotocol(request);
        var pod = target.flatMap(t -> server.find("pods", t.namespace(), t.name()));
        if (pod.isEmpty() || chosen.isEmpty()) return Optional.empty();
        var name = Exec.container(request, pod.get());
        if (!Exec.runs(pod.get(), name)) return Optional.empty();
        var container = PodSurroundings.spec(pod.get(), name);
        return Optional.of(new Attach(
                chosen.get(),
                server.processes().streams(pod.get().at("/metadata/uid").asString(""), name),
                container.path("tty").asBoolean(false),
                container.path("stdinOnce").asBoolean(false)));
    }

    @Override
    public void talk(Wire wire) throws IOException, InterruptedException {
        var channels = new Channels(wire);
        streams.attach(channels);
        var listening = channels.beside(streams.keyboard(tty), once);
        try {
            streams.await();
        } finally {
            listening.over();
            streams.detach(channels);
        }
        var status = JsonNodeFactory.instance.objectNode().put("status", "Success");
        status.putObject("metadata");
        channels.end(status.toString());
    }
}
