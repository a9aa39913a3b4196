package dev.egresslab.net;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The internet outside: hosts, service tags, FQDN tags and images, read from {@code resources/world}. */
public final class World {
    /**
     * The address that the internet sees of the learner's own computer in the practice cloud. From no documentation range: az refuses
     * those as authorized ranges of an API server before it asks anybody.
     */
    public static final Ipv4 WORKSTATION = Ipv4.parse("81.2.69.24");

    private record Known(String pattern, Cidr range, Host host) {}

    private final Map<String, Host> exact = new HashMap<>();
    private final Map<Ipv4, Host> byAddress = new HashMap<>();
    private final List<Known> wildcards = new ArrayList<>();
    private final Map<String, List<Cidr>> serviceTags = new HashMap<>();
    private final Map<String, String> serviceEndpoints = new HashMap<>();
    private final Map<String, List<String>> fqdnTags = new HashMap<>();
    private final List<String> infrastructure = new ArrayList<>();
    private final Map<String, Set<Integer>> images = new HashMap<>();
    private final Map<String, Set<Integer>> listening = new ConcurrentHashMap<>();

    private World() {}

    /** Reads the data files. */
    public static World load() {
        var world = new World();
        read("hosts").path("hosts").forEach(world::addHost);
        var tags = read("service-tags");
        tags.path("tags")
                .forEachEntry((name, ranges) -> world.serviceTags.put(
                        name, texts(ranges).stream().map(Cidr::parse).toList()));
        tags.path("serviceEndpoints").forEachEntry((name, tag) -> world.serviceEndpoints.put(name, tag.asString()));
        var names = read("fqdn-tags");
        names.path("tags").forEachEntry((name, hosts) -> world.fqdnTags.put(name, texts(hosts)));
        world.infrastructure.addAll(texts(names.path("infrastructure")));
        read("images")
                .path("images")
                .forEach(image -> world.images.put(image.path("name").asString(), numbers(image.path("listens"))));
        return world;
    }

    /** The host of a name; where a wildcard answers, its address is derived from the name and never changes. */
    public Optional<Host> named(String name) {
        var host = exact.get(name.toLowerCase(java.util.Locale.ROOT));
        if (host != null) return Optional.of(host);
        return wildcards.stream()
                .filter(k -> Fqdn.matches(k.pattern(), name))
                .findFirst()
                .map(k -> at(k, name));
    }

    /** The host at an address; a wildcard's host keeps the wildcard as its name. */
    public Optional<Host> at(Ipv4 address) {
        var host = byAddress.get(address);
        if (host != null) return Optional.of(host);
        return wildcards.stream()
                .filter(k -> k.range().contains(address))
                .findFirst()
                .map(Known::host);
    }

    /** All hosts with a fixed name. */
    public List<Host> hosts() {
        return List.copyOf(exact.values());
    }

    /** The ranges of a service tag; empty where there is no such tag. */
    public List<Cidr> serviceTag(String name) {
        return serviceTags.getOrDefault(name, List.of());
    }

    /** The service tag whose ranges a service endpoint such as {@code Microsoft.Storage} routes. */
    public Optional<String> serviceEndpoint(String service) {
        return Optional.ofNullable(serviceEndpoints.get(service.replaceAll("\\.Global$", "")));
    }

    /** The host patterns of an FQDN tag; empty where there is no such tag. */
    public List<String> fqdnTag(String name) {
        return fqdnTags.getOrDefault(name, List.of());
    }

    /** Host patterns that every Azure Firewall allows by itself. */
    public List<String> infrastructure() {
        return infrastructure;
    }

    /** The TCP ports on which a container of this image listens; the longest known name that the image begins with counts. */
    public Set<Integer> listens(String image) {
        return listening.computeIfAbsent(image, this::lookUp);
    }

    private Set<Integer> lookUp(String image) {
        var plain = image.replaceFirst("^docker\\.io/(library/)?", "").replaceFirst("[:@].*$", "");
        return images.entrySet().stream()
                .filter(e -> plain.equals(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Set.of());
    }

    private void addHost(JsonNode node) {
        var name = node.path("name").asString();
        var range = Cidr.parse(node.path("address").asString());
        var host = new Host(
                name,
                range.first(),
                numbers(node.path("ports")),
                numbers(node.path("udp")),
                Host.Service.valueOf(node.path("service").asString()),
                node.path("hub").asString(""),
                Host.Destination.valueOf(node.path("destination").asString()));
        if (name.contains("*")) {
            wildcards.add(new Known(name, range, host));
        } else {
            exact.put(name, host);
            byAddress.put(range.first(), host);
        }
    }

    private static Host at(Known known, String name) {
        long offset = 1
                + Integer.toUnsignedLong(name.toLowerCase(java.util.Locale.ROOT).hashCode())
                        % (known.range().size() - 2);
        var host = known.host();
        return new Host(
                name,
                known.range().first().plus(offset),
                host.tcp(),
                host.udp(),
                host.service(),
                host.registry(),
                host.destination());
    }

    private static JsonNode read(String file) {
        try (InputStream in = World.class.getResourceAsStream("/world/" + file + ".json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in, file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("The data file world/" + file + ".json cannot be read", e);
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static Set<Integer> numbers(JsonNode array) {
        return array.valueStream().map(JsonNode::asInt).collect(Collectors.toSet());
    }
}
