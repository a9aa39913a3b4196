package dev.egresslab.ui.learn;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Ledger;
import dev.egresslab.net.Network;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;
import dev.egresslab.net.Tracer;
import dev.egresslab.net.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A lab as it was once read back, kept in {@code resources/learn}. Its packets are walked like those of any lab, so that a
 * page of Learn says what the product computes.
 */
public final class Specimen {
    private static final int SEED = 7;

    private final Estate estate;
    private final World world;

    private Specimen(Estate estate, World world) {
        this.estate = estate;
        this.world = world;
    }

    /** @param name of the file without its ending */
    public static Specimen load(String name, World world) {
        var path = "/learn/" + name + ".json";
        try (var in = Objects.requireNonNull(Specimen.class.getResourceAsStream(path), path)) {
            return new Specimen(estate(JsonMapper.shared().readTree(in)), world);
        } catch (IOException e) {
            throw new UncheckedIOException("The lab for Learn " + name + " cannot be read", e);
        }
    }

    public Estate estate() {
        return estate;
    }

    /** The way of a request that nginx sends to a host. */
    public Trace out(String host) {
        return trace(Probe.http(new Origin.Pod(cluster(), "default", "nginx"), host, 80, "/"));
    }

    /** The way of a request that a browser sends to an address of the lab. */
    public Trace in(String address) {
        return trace(Probe.http(new Origin.Internet(World.WORKSTATION), address, 80, "/"));
    }

    /** The address that the Service nginx got. */
    public String service() {
        return estate.object(cluster(), "Service", "default", "nginx")
                .flatMap(s -> s.text("/status/loadBalancer/ingress/0/ip"))
                .orElseThrow();
    }

    /** Where clients come in: an application gateway, the firewall where it lets some in, or the Service itself. */
    public String entrance() {
        var ingress = estate.objects(cluster(), "Ingress").stream()
                .flatMap(i -> i.text("/status/loadBalancer/ingress/0/ip").stream());
        var firewall = Network.of(estate, world).firewalls().stream()
                .filter(f -> !f.nat().isEmpty())
                .map(f -> f.addresses().getFirst().address().toString());
        return Stream.concat(ingress, firewall).findFirst().orElseGet(this::service);
    }

    private Trace trace(Probe probe) {
        var ledger = new Ledger(() -> Instant.EPOCH, new Random(SEED));
        return new Tracer(Network.of(estate, world), ledger).trace(probe);
    }

    private ResourceId cluster() {
        return estate.clusters().iterator().next();
    }

    private static Estate estate(JsonNode root) {
        var documents = root.path("documents")
                .valueStream()
                .map(d -> new Document(ResourceId.of(d.path("id").asString()), d.path("body")))
                .toList();
        Map<ResourceId, List<KubeObject>> objects = new HashMap<>();
        root.path("clusters")
                .valueStream()
                .forEach(c -> objects.put(
                        ResourceId.of(c.path("id").asString()),
                        c.path("objects").valueStream().map(KubeObject::new).toList()));
        return new Estate(documents, objects);
    }
}
