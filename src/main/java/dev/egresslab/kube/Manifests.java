package dev.egresslab.kube;

import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Found;
import dev.egresslab.plan.Progress;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** YAML with one or more objects, applied by the server so that what others have set stays. */
final class Manifests {
    private static final PatchContext APPLY = new PatchContext.Builder()
            .withPatchType(PatchType.SERVER_SIDE_APPLY)
            .withFieldManager("egress-lab")
            .withForce(true)
            .build();

    private final KubernetesClient client;

    Manifests(KubernetesClient client) {
        this.client = client;
    }

    /** There when all its objects are. */
    Optional<Found> find(Resource.Manifest wanted) {
        boolean all = objects(wanted).stream()
                .allMatch(object ->
                        client.resource(object).inNamespace(namespace(object)).get() != null);
        return all ? Optional.of(found(wanted)) : Optional.empty();
    }

    Found put(Resource.Manifest wanted, Consumer<Progress> heard) {
        for (var object : objects(wanted)) {
            client.resource(object).inNamespace(namespace(object)).patch(APPLY);
            heard.accept(Progress.kube(text(object) + " applied"));
        }
        return found(wanted);
    }

    void delete(Resource.Manifest wanted, Consumer<Progress> heard) {
        for (var object : objects(wanted).reversed()) {
            var there = client.resource(object).inNamespace(namespace(object));
            if (there.get() == null) continue;
            there.delete();
            Waits.until("stillThere", text(object), () -> there.get() == null ? Optional.of(true) : Optional.empty());
            heard.accept(Progress.kube(text(object) + " deleted"));
        }
    }

    private List<HasMetadata> objects(Resource.Manifest wanted) {
        return client.load(new ByteArrayInputStream(wanted.yaml().getBytes(StandardCharsets.UTF_8)))
                .items();
    }

    private static Found found(Resource.Manifest wanted) {
        return new Found(Api.NAMESPACE + "/" + wanted.name(), Found.State.READY, Map.of());
    }

    private static String namespace(HasMetadata object) {
        var own = object.getMetadata().getNamespace();
        return own == null ? Api.NAMESPACE : own;
    }

    private static String text(HasMetadata object) {
        return object.getKind().toLowerCase(Locale.ROOT) + "/"
                + object.getMetadata().getName();
    }
}
