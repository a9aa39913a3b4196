package dev.egresslab.practice.kube;

import dev.egresslab.address.Cidr;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.World;
import dev.egresslab.practice.ControlPlanes;
import dev.egresslab.practice.http.Conversation;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import dev.egresslab.practice.http.Site;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The API servers of all clusters, each below {@code /k8s/<resource group>/<cluster>}, for those who have its token. */
public final class KubeSite implements Site, ControlPlanes {
    private static final String BELOW = "/k8s/";
    private static final Set<String> ROOTS =
            Set.of("api", "apis", "healthz", "livez", "readyz", "version", "openapi", "metrics", "logs");

    private static final String ROOM = "control-planes";
    private static final String HALTED = "halted-control-planes";

    private final Parts parts;
    private final String authorityPem;
    private final Map<ResourceId, ApiServer> servers = new ConcurrentSkipListMap<>();
    private final Map<ResourceId, String> tokens = new ConcurrentHashMap<>();

    /** @param authorityPem what kubeconfigs tell their clients to trust */
    public KubeSite(Parts parts, String authorityPem) {
        this.parts = parts;
        this.authorityPem = authorityPem;
        parts.shelf().all(ROOM).forEach((id, token) -> {
            tokens.put(ResourceId.of(id), token);
            var server = new ApiServer(ResourceId.of(id), parts);
            servers.put(ResourceId.of(id), server);
            if (parts.shelf().all(HALTED).containsKey(id)) server.halt();
            else parts.clock().after(Duration.ZERO, server::resume);
        });
    }

    @Override
    public boolean owns(Request request) {
        return request.path().startsWith(BELOW) || rooted(request).isPresent();
    }

    @Override
    public Response answer(Request request) {
        var at = server(request);
        if (at.isEmpty()) return new KubeError(404, "NotFound", "no cluster has its API server here").response();
        var refusal = refusal(request, at.get());
        return refusal.isPresent() ? refusal.get() : at.get().answer(request, below(request.path()));
    }

    @Override
    public Optional<Conversation> upgrade(Request request) {
        return server(request)
                .filter(server -> refusal(request, server).isEmpty())
                .flatMap(server -> server.upgrade(request, below(request.path())));
    }

    @Override
    public void open(ResourceId cluster) {
        tokens.computeIfAbsent(cluster, _ -> parts.uuid() + parts.uuid());
        parts.shelf().save(ROOM, Collections.singletonMap(cluster.toString(), tokens.get(cluster)));
        var server = servers.computeIfAbsent(cluster, id -> new ApiServer(id, parts));
        Bootstrap.furnish(server);
        Bootstrap.nodes(server);
    }

    @Override
    public void reconcile(ResourceId cluster) {
        Optional.ofNullable(servers.get(cluster)).ifPresent(Bootstrap::nodes);
    }

    @Override
    public void halt(ResourceId cluster) {
        Optional.ofNullable(servers.get(cluster)).ifPresent(server -> {
            Bootstrap.drain(server);
            server.halt();
            parts.shelf().save(HALTED, Collections.singletonMap(server.cluster().toString(), "1"));
        });
    }

    @Override
    public void wake(ResourceId cluster) {
        Optional.ofNullable(servers.get(cluster)).filter(ApiServer::halted).ifPresent(server -> {
            parts.shelf().save(HALTED, Collections.singletonMap(server.cluster().toString(), null));
            server.wake();
        });
    }

    @Override
    public void close(ResourceId cluster) {
        Optional.ofNullable(servers.remove(cluster)).ifPresent(ApiServer::clear);
        tokens.remove(cluster);
        parts.shelf().save(ROOM, Collections.singletonMap(cluster.toString(), null));
        parts.shelf().save(HALTED, Collections.singletonMap(cluster.toString(), null));
    }

    @Override
    public String kubeconfig(ResourceId cluster) {
        var user = "clusterUser_" + cluster.group().orElse("") + "_" + cluster.name();
        var ca = java.util.Base64.getEncoder()
                .encodeToString(authorityPem.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return """
                apiVersion: v1
                kind: Config
                clusters:
                - name: %1$s
                  cluster:
                    certificate-authority-data: %2$s
                    server: %3$s/k8s/%4$s/%1$s
                contexts:
                - name: %1$s
                  context:
                    cluster: %1$s
                    user: %5$s
                current-context: %1$s
                preferences: {}
                users:
                - name: %5$s
                  user:
                    token: %6$s
                """.formatted(
                        cluster.name(),
                        ca,
                        parts.endpoint().get(),
                        cluster.group().orElse(""),
                        user,
                        tokens.getOrDefault(cluster, ""));
    }

    @Override
    public Map<ResourceId, List<KubeObject>> objects() {
        var all = new TreeMap<ResourceId, List<KubeObject>>();
        servers.forEach((id, server) -> all.put(id, server.snapshot()));
        return all;
    }

    private Optional<Response> refusal(Request request, ApiServer server) {
        // In Azure its name means no address any more. Here every name is this computer's: the connection is closed
        // instead.
        if (server.halted()) return Optional.of(new Response.Cut());
        var header = request.header("Authorization").orElse("");
        if (!header.equals("Bearer " + tokens.get(server.cluster())))
            return Optional.of(new KubeError(401, "Unauthorized", "Unauthorized").response());
        var ranges = server.document().stream()
                .flatMap(d -> d.items("/properties/apiServerAccessProfile/authorizedIPRanges"))
                .map(r -> Cidr.parse(r.asString()))
                .toList();
        if (ranges.isEmpty() || ranges.stream().anyMatch(r -> r.contains(World.WORKSTATION))) return Optional.empty();
        // Azure discards the packets: the client sees a connection that never answers. Here it is closed instead, at
        // once.
        return Optional.of(new Response.Cut());
    }

    private Optional<ApiServer> server(Request request) {
        return at(request.path()).or(() -> rooted(request));
    }

    /** {@code kubectl get --raw} leaves out the path of the server's address: then the token tells which cluster is meant. */
    private Optional<ApiServer> rooted(Request request) {
        var segments = request.path().split("/", 3);
        if (segments.length < 2 || !ROOTS.contains(segments[1])) return Optional.empty();
        var header = request.header("Authorization").orElse("");
        return tokens.entrySet().stream()
                .filter(known -> header.equals("Bearer " + known.getValue()))
                .findFirst()
                .map(known -> servers.get(known.getKey()));
    }

    private Optional<ApiServer> at(String path) {
        if (!path.startsWith(BELOW)) return Optional.empty();
        var segments = path.split("/");
        if (segments.length < 4) return Optional.empty();
        return servers.values().stream()
                .filter(s -> s.cluster().name().equalsIgnoreCase(segments[3]))
                .filter(s -> s.cluster()
                        .group()
                        .map(g -> g.toLowerCase(Locale.ROOT))
                        .filter(segments[2].toLowerCase(Locale.ROOT)::equals)
                        .isPresent())
                .findFirst();
    }

    /** The path below the cluster's own. */
    private static String below(String path) {
        if (!path.startsWith(BELOW)) return path;
        int slash = path.indexOf('/', path.indexOf('/', 5) + 1);
        return slash < 0 ? "/" : path.substring(slash);
    }
}
