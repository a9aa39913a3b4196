package dev.egresslab.practice.fault;

import dev.egresslab.practice.PracticeException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What goes wrong, in which calls.
 *
 * @param name of the scenario or the file
 * @param seed decides where a chance does
 */
public record FaultPlan(String name, long seed, List<Fault> faults) {
    public FaultPlan {
        faults = List.copyOf(faults);
    }

    /** One fault. */
    public static FaultPlan of(String name, Match match, Trouble trouble) {
        return new FaultPlan(name, 0, List.of(new Fault(match, trouble)));
    }

    /**
     * Reads a plan that a person wrote: {@code {"seed": 7, "faults": [{"kind": "refuse", "status": 429, …}]}}.
     *
     * @throws PracticeException where it cannot be read
     */
    public static FaultPlan read(Path file) {
        try {
            var tree = JsonMapper.shared().readTree(Files.readString(file));
            var faults = tree.path("faults").valueStream().map(FaultPlan::fault).toList();
            if (faults.isEmpty()) throw new IllegalArgumentException("it holds no \"faults\"");
            return new FaultPlan(
                    file.getFileName().toString(), tree.path("seed").asLong(0), faults);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new PracticeException(
                    "The faults in " + file + " cannot be read: " + e.getMessage() + ".",
                    "Write {\"seed\": 7, \"faults\": [{\"kind\": \"refuse\", \"status\": 429, \"retryAfter\": 2,"
                            + " \"method\": \"PUT\", \"type\": \"Microsoft.Network/*\"}]}; see egress-lab faults.",
                    e);
        }
    }

    private static Fault fault(JsonNode node) {
        var match = new Match(
                node.path("method").asString(""),
                node.path("type").asString(""),
                node.path("from").asInt(1),
                node.path("times").asInt(1),
                node.path("chance").asDouble(1));
        return new Fault(match, trouble(node));
    }

    private static Trouble trouble(JsonNode node) {
        var code = node.path("code").asString("InternalServerError");
        var message = node.path("message").asString("The server encountered an internal error.");
        return switch (node.path("kind").asString("")) {
            case "refuse" ->
                new Trouble.Refuse(
                        node.path("status").asInt(500),
                        code,
                        message,
                        node.path("retryAfter").asInt(0));
            case "cut" -> new Trouble.Cut();
            case "lose" -> new Trouble.Lose();
            case "stall" ->
                new Trouble.Stall(Duration.ofSeconds(node.path("seconds").asLong(10)));
            case "expire" -> new Trouble.Expire();
            case "failLate" -> new Trouble.FailLate(code, message);
            case "hide" -> new Trouble.Hide(node.path("looks").asInt(1));
            case "dropRules" -> new Trouble.DropRules(node.path("collection").asString(""));
            default ->
                throw new IllegalArgumentException(
                        "a fault's \"kind\" is refuse, cut, lose, stall, expire, failLate, hide or dropRules");
        };
    }
}
