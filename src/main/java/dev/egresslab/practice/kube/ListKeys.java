package dev.egresslab.practice.kube;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By which field the items of a list are told apart when it is patched; other lists are replaced as a whole.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy">Merge strategy</a>
 */
final class ListKeys {
    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("ObjectMeta.ownerReferences", "uid"),
            Map.entry("PodSpec.containers", "name"),
            Map.entry("PodSpec.initContainers", "name"),
            Map.entry("PodSpec.ephemeralContainers", "name"),
            Map.entry("PodSpec.volumes", "name"),
            Map.entry("PodSpec.imagePullSecrets", "name"),
            Map.entry("PodSpec.hostAliases", "ip"),
            Map.entry("PodSpec.topologySpreadConstraints", "topologyKey"),
            Map.entry("Container.env", "name"),
            Map.entry("Container.ports", "containerPort"),
            Map.entry("Container.volumeMounts", "mountPath"),
            Map.entry("Container.volumeDevices", "devicePath"),
            Map.entry("ServiceAccount.secrets", "name"),
            Map.entry("ServiceSpec.ports", "port"),
            Map.entry("ServiceStatus.conditions", "type"),
            Map.entry("NodeSpec.taints", "key"),
            Map.entry("NodeStatus.addresses", "type"),
            Map.entry("NodeStatus.conditions", "type"),
            Map.entry("PodStatus.conditions", "type"),
            Map.entry("DeploymentStatus.conditions", "type"),
            Map.entry("DaemonSetStatus.conditions", "type"),
            Map.entry("ReplicaSetStatus.conditions", "type"),
            Map.entry("JobStatus.conditions", "type"),
            Map.entry("NamespaceStatus.conditions", "type"));
    /** Lists of plain values that are sets. */
    private static final List<String> SETS = List.of("ObjectMeta.finalizers", "NodeSpec.podCIDRs");

    private ListKeys() {}

    static Optional<String> of(String message, String field) {
        return Optional.ofNullable(ALL.get(message + "." + field));
    }

    /** Whether a patch adds to the list what is not in it. */
    static boolean set(String message, String field) {
        return SETS.contains(message + "." + field);
    }
}
