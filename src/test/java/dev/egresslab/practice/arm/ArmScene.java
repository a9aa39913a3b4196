package dev.egresslab.practice.arm;

import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Ledger;
import dev.egresslab.net.Network;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;
import dev.egresslab.net.Tracer;
import dev.egresslab.net.World;
import dev.egresslab.practice.ControlPlanes;
import dev.egresslab.practice.HandTime;
import dev.egresslab.practice.LabTime;
import dev.egresslab.practice.MemoryShelf;
import dev.egresslab.practice.Shelf;
import dev.egresslab.practice.Traffic;
import dev.egresslab.practice.arm.type.ArmTypes;
import dev.egresslab.practice.arm.type.ServiceFrontends;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Azure Resource Manager of a practice cloud whose time a test moves by hand, called without a wire. */
public final class ArmScene implements Traffic {
    public static final String SUBSCRIPTION = "11111111-2222-4333-8444-555555555555";
    public static final String GROUP = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/rg";

    private static final World WORLD = World.load();

    public final HandTime time = new HandTime();
    public final LabTime clock;
    public final Arm arm;
    public final Planes planes = new Planes();
    public final ServiceFrontends frontends;

    private final Ledger ledger;

    public ArmScene() {
        this(new MemoryShelf(), 1);
    }

    public ArmScene(Shelf shelf, double speed) {
        clock = new LabTime(time, time.instant(), speed, Runnable::run);
        ledger = new Ledger(clock::now, new SplittableRandom(7));
        var realm = new Realm(
                clock,
                new SplittableRandom(7),
                new Addresses(shelf, 7),
                "99999999-2222-4333-8444-555555555555",
                SUBSCRIPTION,
                () -> planes,
                this);
        arm = new Arm(
                shelf,
                ArmTypes.ALL,
                realm,
                "good"::equals,
                () -> "https://127.0.0.1:18443",
                new Arm.Signing("student", time));
        frontends = new ServiceFrontends(arm.store(), realm, this::estate);
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
        return new Estate(arm.documents(), planes.objects());
    }

    /** Sends a packet through the resources as they stand. */
    @Override
    public Trace send(Probe probe) {
        return new Tracer(network(), ledger).trace(probe);
    }

    @Override
    public Network network() {
        return Network.of(estate(), WORLD);
    }

    /** Control planes without anything in them; remembers which are open. */
    public static final class Planes implements ControlPlanes {
        public final Map<ResourceId, List<KubeObject>> open = new LinkedHashMap<>();
        public final Set<ResourceId> halted = new LinkedHashSet<>();

        @Override
        public void open(ResourceId cluster) {
            open.put(cluster, List.of());
        }

        @Override
        public void reconcile(ResourceId cluster) {
            if (!open.containsKey(cluster)) throw new IllegalStateException("Not open: " + cluster);
        }

        @Override
        public void halt(ResourceId cluster) {
            halted.add(cluster);
        }

        @Override
        public void wake(ResourceId cluster) {
            halted.remove(cluster);
        }

        @Override
        public void close(ResourceId cluster) {
            open.remove(cluster);
        }

        @Override
        public String kubeconfig(ResourceId cluster) {
            return "apiVersion: v1\nkind: Config\n";
        }

        @Override
        public Map<ResourceId, List<KubeObject>> objects() {
            return Map.copyOf(open);
        }
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
