package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.KubeKind;
import dev.egresslab.practice.kube.Names;

import java.util.List;
import java.util.Optional;

/** All kinds that an API server of the practice cloud has. */
public final class KubeKinds {
    public static final List<KubeKind> ALL = List.of(
            new Namespaces(),
            new Nodes(),
            new Pods(),
            new Services(),
            new Events(),
            new Deployments(),
            new ReplicaSets(),
            new DaemonSets(),
            new Jobs(),
            new Ingresses(),
            new Endpoints(),
            new EndpointSlices(),
            new Plain(new Names("coordination.k8s.io", "v1", "Lease", "leases", "lease", true, List.of(), false)),
            new Plain(new Names(
                    "apps",
                    "v1",
                    "ControllerRevision",
                    "controllerrevisions",
                    "controllerrevision",
                    true,
                    List.of(),
                    false)),
            AccessReviews.mayI(),
            AccessReviews.rules(),
            AccessReviews.whoAmI(),
            new Plain(Names.core("ConfigMap", "configmaps", true, "cm")),
            new Plain(Names.core("Secret", "secrets", true)),
            new Plain(Names.core("ServiceAccount", "serviceaccounts", true, "sa")));

    private KubeKinds() {}

    public static Optional<KubeKind> find(String group, String version, String plural) {
        return ALL.stream()
                .filter(k -> k.names().group().equals(group)
                        && k.names().version().equals(version)
                        && k.names().plural().equals(plural))
                .findFirst();
    }

    /** Tells every kind that depends on pods. */
    static void podsChanged(ApiServer server) {
        ALL.forEach(kind -> kind.podsChanged(server));
    }

    /** @param kind as an object calls itself */
    public static KubeKind named(String kind) {
        return ALL.stream()
                .filter(k -> k.names().kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    public static KubeKind plural(String plural) {
        return ALL.stream()
                .filter(k -> k.names().plural().equals(plural))
                .findFirst()
                .orElseThrow();
    }
}
