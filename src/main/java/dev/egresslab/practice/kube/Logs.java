package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a container has written, once or as it comes; one that has never run says why. */
record Logs(Logbook book, boolean follow, long tail, Instant since, boolean timestamps) {
    /** As long as kubelet keeps a silent connection. */
    private static final long FOLLOWED_SECONDS = 14_400;

    static Response answer(Request request, ApiServer server, ObjectNode pod) {
        var container = container(request, pod);
        var book = book(request, server, pod, container);
        if (book.isEmpty()) return Response.text(200, "");
        var logs = new Logs(
                book.get(),
                is(request, "follow"),
                number(request, "tailLines").orElse(Long.MAX_VALUE),
                since(request, server.parts().clock().now()),
                is(request, "timestamps"));
        return new Response.Streamed(200, Map.of("Content-Type", "text/plain"), logs::write);
    }

    private static Optional<Logbook> book(Request request, ApiServer server, ObjectNode pod, String container) {
        var name = pod.at("/metadata/name").asString("");
        var uid = pod.at("/metadata/uid").asString("");
        if (is(request, "previous")) {
            var previous = server.processes().previous(uid, container);
            if (previous.isEmpty())
                throw KubeError.bad(
                        "previous terminated container \"" + container + "\" in pod \"" + name + "\" not found");
            return previous;
        }
        var status = status(pod, container);
        var waiting = status.at("/state/waiting/reason").asString("");
        if (pod.at("/spec/nodeName").asString("").isEmpty())
            throw KubeError.bad("pod " + name + " does not have a host assigned");
        if (!waiting.isEmpty() && status.at("/lastState/terminated").isMissingNode())
            throw KubeError.bad("container \"" + container + "\" in pod \"" + name + "\" is waiting to start: "
                    + (waiting.equals("ErrImagePull") || waiting.equals("ImagePullBackOff")
                            ? "trying and failing to pull image"
                            : waiting));
        return server.processes().log(uid, container);
    }

    private static String container(Request request, ObjectNode pod) {
        var names = pod.at("/spec/containers")
                .valueStream()
                .map(c -> c.path("name").asString(""))
                .toList();
        var asked = request.query("container").orElse("");
        var name = pod.at("/metadata/name").asString("");
        if (asked.isEmpty() && names.size() > 1)
            throw KubeError.bad("a container name must be specified for pod " + name + ", choose one of: ["
                    + String.join(" ", names) + "]");
        if (asked.isEmpty()) return names.getFirst();
        if (!names.contains(asked)) throw KubeError.bad("container " + asked + " is not valid for pod " + name);
        return asked;
    }

    private static JsonNode status(ObjectNode pod, String container) {
        return pod.at("/status/containerStatuses")
                .valueStream()
                .filter(s -> s.path("name").asString("").equals(container))
                .findFirst()
                .orElse(pod.path("none"));
    }

    private void write(OutputStream out) throws IOException, InterruptedException {
        out.flush();
        long next = Math.max(0, book.end() - tail);
        do {
            var lines = book.from(next);
            next += lines.size();
            out.write(text(lines).getBytes(StandardCharsets.UTF_8));
            out.flush();
        } while (follow && book.await(next, FOLLOWED_SECONDS));
    }

    private String text(List<Logbook.Line> lines) {
        return lines.stream()
                .filter(line -> !line.at().isBefore(since))
                .map(line -> (timestamps ? line.at() + " " : "") + line.text() + "\n")
                .collect(Collectors.joining());
    }

    private static Instant since(Request request, Instant now) {
        var seconds = number(request, "sinceSeconds");
        if (seconds.isPresent()) return now.minusSeconds(seconds.get());
        return request.query("sinceTime")
                .filter(t -> !t.isEmpty())
                .map(Instant::parse)
                .orElse(Instant.MIN);
    }

    private static boolean is(Request request, String option) {
        return request.query(option).filter("true"::equals).isPresent();
    }

    private static Optional<Long> number(Request request, String option) {
        return request.query(option).filter(v -> v.matches("[0-9]{1,9}")).map(Long::parseLong);
    }
}
