package dev.egresslab.practice.arm;

import dev.egresslab.estate.Estate;
import dev.egresslab.practice.ControlPlanes;
import dev.egresslab.practice.HandTime;
import dev.egresslab.practice.LabTime;
import dev.egresslab.practice.MemoryShelf;
import dev.egresslab.practice.Packets;
import dev.egresslab.practice.Shelf;
import dev.egresslab.practice.arm.type.ArmTypes;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Azure Resource Manager of a practice cloud whose time a test moves by hand, called without a wire. */
public final class ArmScene {
    public static final String SUBSCRIPTION = "11111111-2222-4333-8444-555555555555";
    public static final String GROUP = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/rg";

    public final HandTime time = new HandTime();
    public final LabTime clock;
    public final Arm arm;

    public ArmScene() {
        this(new MemoryShelf(), 1);
    }

    public ArmScene(Shelf shelf, double speed) {
        clock = new LabTime(time, time.instant(), speed, Runnable::run);
        var realm = new Realm(
                clock,
                new SplittableRandom(7),
                new Addresses(shelf, 7),
                "99999999-2222-4333-8444-555555555555",
                SUBSCRIPTION,
                ArmScene::noPlanes,
                noPackets());
        arm = new Arm(shelf, ArmTypes.ALL, realm, "good"::equals, () -> "https://127.0.0.1:18443", (_, _) -> {});
        arm.resume();
    }

    /** Lets lab time pass, task by task. */
    public ArmScene pass(Duration duration) {
        for (long left = duration.toSeconds(); left > 0; left--) {
            time.pass(Duration.ofSeconds(1));
            clock.tick();
        }
        return this;
    }

    /** A group with nothing in it. */
    public ArmScene group() {
        put(GROUP, "{\"location\": \"westeurope\"}");
        return this;
    }

    public Answer put(String path, String body) {
        return call("PUT", path, body);
    }

    public Answer get(String path) {
        return call("GET", path, "");
    }

    public Answer delete(String path) {
        return call("DELETE", path, "");
    }

    /** A call with a good token; adds an api-version where the path has none. */
    public Answer call(String method, String path, String body) {
        return call(method, path, body, Map.of("authorization", "Bearer good"));
    }

    public Answer call(String method, String path, String body, Map<String, String> headers) {
        int question = path.indexOf('?');
        var query = new LinkedHashMap<String, List<String>>();
        if (question < 0) query.put("api-version", List.of("2025-03-01"));
        else
            for (var pair : path.substring(question + 1).split("&")) {
                int equals = pair.indexOf('=');
                query.put(pair.substring(0, equals), List.of(pair.substring(equals + 1)));
            }
        var bare = question < 0 ? path : path.substring(0, question);
        var request = new Request(method, bare, query, headers, body.getBytes(StandardCharsets.UTF_8));
        return new Answer((Response.Whole) arm.site().answer(request));
    }

    /** The resources as the tracer sees them. */
    public Estate estate() {
        return new Estate(arm.documents(), Map.of());
    }

    private static ControlPlanes noPlanes() {
        throw new IllegalStateException("This scene has no clusters.");
    }

    private static Packets noPackets() {
        return _ -> {
            throw new IllegalStateException("This scene has no packets.");
        };
    }

    /** What came back. */
    public record Answer(Response.Whole whole) {
        public int status() {
            return whole.status();
        }

        public JsonNode body() {
            return Json.read(whole.body());
        }

        public String at(String pointer) {
            return body().at(pointer).asString("");
        }

        public String header(String name) {
            return whole.headers().getOrDefault(name, "");
        }
    }
}
