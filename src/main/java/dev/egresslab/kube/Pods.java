package dev.egresslab.kube;

import dev.egresslab.estate.KubeObject;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Found;
import dev.egresslab.plan.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Single pods, made as {@code kubectl run} makes them. */
final class Pods {
    /** Reasons for which a container waits that time alone does not mend. */
    static final Set<String> NO_IMAGE = Set.of("ErrImagePull", "ImagePullBackOff", "InvalidImageName");

    private static final String WAITING = "/status/containerStatuses/0/state/waiting";

    private final Api api;

    Pods(Api api) {
        this.api = api;
    }

    Optional<Found> find(Resource.Pod wanted) {
        return api.get(Api.path("pods", wanted.name())).map(Pods::found);
    }

    /** Returns when it runs, or when its image cannot be pulled: that changes only when the way out does. */
    Found put(Resource.Pod wanted, Consumer<Progress> heard) {
        api.create("pods", body(wanted));
        heard.accept(Progress.kube("pod/" + wanted.name() + " created"));
        var path = Api.path("pods", wanted.name());
        var found = Waits.until(
                "podIdle",
                wanted.name(),
                () -> api.get(path).map(Pods::found).filter(pod -> pod.state() != Found.State.WORKING));
        var trouble = found.facts().get("image");
        heard.accept(
                trouble == null
                        ? Progress.kube("pod/" + wanted.name() + " runs")
                        : new Progress("K8S", Progress.Level.WARNING, trouble));
        return found;
    }

    void delete(Resource.Pod wanted, Consumer<Progress> heard) {
        var path = Api.path("pods", wanted.name());
        if (!api.delete(path)) return;
        Waits.gone(api, path);
        heard.accept(Progress.kube("pod/" + wanted.name() + " deleted"));
    }

    private static Found found(KubeObject pod) {
        var facts = new HashMap<String, String>();
        pod.text("/status/podIP").ifPresent(ip -> facts.put("podIp", ip));
        pod.text("/spec/nodeName").ifPresent(node -> facts.put("node", node));
        var phase = pod.text("/status/phase").orElse("Pending");
        facts.put("phase", phase);
        var trouble = pod.text(WAITING + "/reason").filter(NO_IMAGE::contains);
        trouble.map(reason -> reason
                        + pod.text(WAITING + "/message").map(m -> ": " + m).orElse(""))
                .ifPresent(text -> facts.put("image", text));
        var state = trouble.isPresent() ? Found.State.READY : state(phase);
        return new Found(Api.NAMESPACE + "/" + pod.name(), state, facts);
    }

    private static Found.State state(String phase) {
        return switch (phase) {
            case "Running", "Succeeded" -> Found.State.READY;
            case "Failed" -> Found.State.FAILED;
            default -> Found.State.WORKING;
        };
    }

    private static JsonNode body(Resource.Pod wanted) {
        var body =
                JsonMapper.shared().createObjectNode().put("apiVersion", "v1").put("kind", "Pod");
        var metadata = body.putObject("metadata").put("name", wanted.name());
        metadata.putObject("labels").put("run", wanted.name());
        var container = body.putObject("spec").putArray("containers").addObject();
        container.put("name", wanted.name()).put("image", wanted.image());
        return body;
    }
}
