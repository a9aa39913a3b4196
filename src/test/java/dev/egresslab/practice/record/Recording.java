package dev.egresslab.practice.record;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Requests that a client once sent to Azure, and what Azure's answers looked like; {@code records/traffic/README.md} says
 * where they are from.
 *
 * @param before requests that make what was there before the first call
 */
record Recording(String name, List<Call> before, List<Call> calls) {
    private static final Path FOLDER = Path.of("src/test/resources/records/traffic");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** One request and what came back; members that are absent are missing nodes. */
    record Call(JsonNode node) {
        String text(String member) {
            return node.path(member).asString("");
        }

        int status() {
            return node.path("status").asInt();
        }

        String body() {
            return node.has("body") ? node.get("body").toString() : "";
        }

        Set<String> shape() {
            var shape = new TreeSet<String>();
            node.path("shape").valueStream().forEach(line -> shape.add(line.asString()));
            return shape;
        }

        boolean poll() {
            return text("url").matches("(?i).*/operation(s|results)/.*");
        }

        /** Whether Azure had not finished what it was doing when it answered. */
        boolean goingOn() {
            var state = text("state");
            return text("method").equals("GET")
                    && (status() == 202 || !(state.isEmpty() || state.matches("Succeeded|Failed|Canceled")));
        }
    }

    static List<Recording> all() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .sorted()
                    .map(Recording::read)
                    .toList();
        }
    }

    private static Recording read(Path file) {
        var tree = MAPPER.readTree(file.toFile());
        return new Recording(
                file.getFileName().toString().replace(".json", ""),
                calls(tree.path("before")),
                calls(tree.path("calls")));
    }

    private static List<Call> calls(JsonNode list) {
        Stream<Call> calls = list.valueStream().map(Call::new);
        return calls.toList();
    }
}
