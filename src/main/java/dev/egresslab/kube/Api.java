package dev.egresslab.kube;

import dev.egresslab.estate.KubeObject;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** Objects of a cluster as their JSON stands, by path. */
final class Api {
    static final String NAMESPACE = "default";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final KubernetesClient client;

    Api(KubernetesClient client) {
        this.client = client;
    }

    /** Path of an object of the lab's namespace, for example of {@code pods}. */
    static String path(String plural, String name) {
        return "/api/v1/namespaces/" + NAMESPACE + "/" + plural + "/" + name;
    }

    Optional<KubeObject> get(String path) {
        return Optional.ofNullable(ask(path, "GET")).map(KubeObject::new);
    }

    /** Creates an object; does nothing where there is one of its name. */
    void create(String plural, JsonNode body) {
        try {
            client.raw(
                    "/api/v1/namespaces/" + NAMESPACE + "/" + plural + "?fieldManager=egress-lab",
                    "POST",
                    body.toString());
        } catch (KubernetesClientException e) {
            var reason = e.getStatus() == null ? "" : e.getStatus().getReason();
            if (e.getCode() != 409 || !"AlreadyExists".equals(reason)) throw e;
        }
    }

    /** Whether there was something to delete. */
    boolean delete(String path) {
        return ask(path, "DELETE") != null;
    }

    /** The objects of a list, each with the kind that only the list says; none where the cluster does not know the list. */
    List<KubeObject> list(String path, String version, String kind) {
        var list = ask(path, "GET");
        if (list == null) return List.of();
        return list.path("items")
                .valueStream()
                .map(item -> new KubeObject(
                        ((ObjectNode) item).put("apiVersion", version).put("kind", kind)))
                .toList();
    }

    private @Nullable JsonNode ask(String path, String method) {
        try {
            var answer = client.raw(path, method, null);
            return answer == null ? null : JSON.readTree(answer);
        } catch (KubernetesClientException e) {
            if (e.getCode() == 404) return null;
            throw e;
        }
    }
}
