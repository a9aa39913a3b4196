package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType.Outcome;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Draft;
import dev.egresslab.practice.arm.Json;
import dev.egresslab.practice.arm.Phase;
import dev.egresslab.practice.arm.Progress;
import dev.egresslab.practice.arm.Realm;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Stopping a cluster and starting it again: control plane and nodes go and come back, with every object but the pods that
 * nobody keeps. Load balancer, gateway and addresses stay, and only starting and deleting is allowed meanwhile.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/start-stop-cluster">Stop and start</a>
 * @see <a href="https://github.com/Azure/AKS/issues/3749">The load balancer stays</a>
 */
final class PowerState {
    /** When it was turned off or on last; no answer shows it. */
    static final String TURNED = "turned";

    private static final String STOP = "stop";
    private static final Duration STOPPING = Duration.ofMinutes(4);

    private PowerState() {}

    static Outcome stop(Document self, Realm realm) {
        return new Outcome.Turns(draft -> {
            var cluster = new Cluster(draft.find(self.id()).orElseThrow());
            check(cluster, "stopping", realm);
            turn(draft, cluster, "Stopped", "Stopping", realm);
            return List.of(Phase.of(STOPPING));
        });
    }

    static Outcome start(Document self, Realm realm) {
        return new Outcome.Turns(draft -> {
            var cluster = new Cluster(draft.find(self.id()).orElseThrow());
            if (cluster.running()) throw runs(cluster, realm);
            turn(draft, cluster, "Running", "Starting", realm);
            return ClusterPhases.creation(new Cluster(draft.find(self.id()).orElseThrow()));
        });
    }

    /** Refuses a PUT of a stopped cluster; what a client says of the power state is not heard. */
    static void check(Change change) {
        change.properties().remove("powerState");
        change.before().ifPresent(before -> check(new Cluster(before), "updating", change.realm()));
    }

    /**
     * Refuses what a stopped cluster does not allow.
     *
     * @param what in Azure's words, for example {@code scaling}
     * @see <a href="https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/cluster-operation-not-allowed">OperationNotAllowed</a>
     */
    static void check(Cluster cluster, String what, Realm realm) {
        if (cluster.running()) return;
        throw ArmError.aks(
                409,
                "OperationNotAllowed",
                "managed cluster is not currently running, %s cannot be performed;%s"
                        .formatted(what, since(cluster, " The stop operation", realm)));
    }

    private static ArmError runs(Cluster cluster, Realm realm) {
        return ArmError.aks(
                409,
                "OperationNotAllowed",
                "managed cluster is in Provisioning State(%s) and Power State(Running), starting cannot be performed%s"
                        .formatted(
                                cluster.properties().path("provisioningState").asString(""),
                                since(cluster, " The previous operation", realm)));
    }

    private static String since(Cluster cluster, String operation, Realm realm) {
        var turned = cluster.body().path(TURNED).asString("");
        if (turned.isEmpty()) return "";
        var past = Duration.between(Instant.parse(turned), realm.clock().now());
        var days = past.toDays() == 0 ? "" : past.toDays() + " days and ";
        return "%s started at '%s' and elapsed time is: '%s%02d:%02d:%02d' (RFC3339 format)"
                .formatted(operation, turned, days, past.toHoursPart(), past.toMinutesPart(), past.toSecondsPart());
    }

    private static void turn(Draft draft, Cluster cluster, String power, String state, Realm realm) {
        var now = realm.clock().now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        draft.edit(cluster.id(), body -> {
            body.put(TURNED, now.toString());
            var properties = Json.inside(body, "properties").put("provisioningState", state);
            Json.inside(properties, "powerState").put("code", power);
            for (var pool : properties.path("agentPoolProfiles"))
                if (pool instanceof ObjectNode profile)
                    Json.inside(profile, "powerState").put("code", power);
        });
        for (var pool : draft.children(cluster.id(), "agentPools"))
            draft.edit(
                    pool.id(),
                    body -> Json.inside(body, "properties", "powerState").put("code", power));
    }

    /** A phase of whatever turns or changes a cluster is over. */
    static void reached(Progress progress) {
        if (progress.verb().equals(STOP)) {
            progress.edit(draft -> draft.find(progress.id())
                    .ifPresent(d -> NodePools.sync(new Managed(draft, progress.realm(), new Cluster(d)))));
            progress.realm().planes().get().halt(progress.id());
            return;
        }
        if (progress.status().equals(ClusterPhases.CONTROL_PLANE))
            progress.realm().planes().get().wake(progress.id());
        ClusterPhases.reached(progress);
    }
}
