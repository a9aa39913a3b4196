package dev.egresslab.kube;

import dev.egresslab.estate.KubeObject;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Found;
import dev.egresslab.plan.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Services of type LoadBalancer, made as {@code kubectl expose pod} makes them. */
final class BalancedServices {
    private static final String ADDRESS = "/status/loadBalancer/ingress/0/ip";

    private final Api api;

    BalancedServices(Api api) {
        this.api = api;
    }

    Optional<Found> find(Resource.LoadBalancerService wanted) {
        return api.get(Api.path("services", wanted.name())).map(BalancedServices::found);
    }

    Found put(Resource.LoadBalancerService wanted, Consumer<Progress> heard) {
        api.create("services", body(wanted));
        heard.accept(Progress.kube("service/" + wanted.name() + " exposed"));
        var path = Api.path("services", wanted.name());
        var found = Waits.until(
                "noAddress",
                wanted.name(),
                () -> api.get(path).map(BalancedServices::found).filter(f -> f.state() == Found.State.READY));
        heard.accept(Progress.kube(
                "service/" + wanted.name() + " has " + found.facts().get("ipAddress")));
        return found;
    }

    void delete(Resource.LoadBalancerService wanted, Consumer<Progress> heard) {
        var path = Api.path("services", wanted.name());
        if (!api.delete(path)) return;
        Waits.gone(api, path);
        heard.accept(Progress.kube("service/" + wanted.name() + " deleted"));
    }

    private static Found found(KubeObject service) {
        var address = service.text(ADDRESS);
        return new Found(
                Api.NAMESPACE + "/" + service.name(),
                address.isPresent() ? Found.State.READY : Found.State.WORKING,
                address.map(ip -> Map.of("ipAddress", ip)).orElse(Map.of()));
    }

    /** Selects by the pod's own labels. */
    private JsonNode body(Resource.LoadBalancerService wanted) {
        var body =
                JsonMapper.shared().createObjectNode().put("apiVersion", "v1").put("kind", "Service");
        var metadata = body.putObject("metadata").put("name", wanted.name());
        if (wanted.internal())
            metadata.putObject("annotations").put("service.beta.kubernetes.io/azure-load-balancer-internal", "true");
        var spec = body.putObject("spec").put("type", "LoadBalancer");
        var selector = spec.putObject("selector");
        api.get(Api.path("pods", wanted.pod()))
                .map(KubeObject::labels)
                .orElse(Map.of("run", wanted.pod()))
                .forEach(selector::put);
        spec.putArray("ports")
                .addObject()
                .put("protocol", "TCP")
                .put("port", wanted.port())
                .put("targetPort", wanted.port());
        return body;
    }
}
