package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Draft;
import dev.egresslab.practice.arm.Links;
import dev.egresslab.practice.arm.Phase;
import dev.egresslab.practice.arm.Progress;
import dev.egresslab.practice.arm.Realm;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** A Kubernetes cluster with nodes of its own and the node resource group that comes with it. */
final class ManagedClusters implements ArmType {
    @Override
    public String name() {
        return Cluster.TYPE;
    }

    @Override
    public String names() {
        return "[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?";
    }

    @Override
    public void admit(Change change) {
        PowerState.check(change);
        ClusterDefaults.fill(change);
        ClusterRules.check(change);
        ClusterIdentities.fill(change);
        AgentPools.mirror(change);
    }

    @Override
    public String meanwhile(Change change) {
        return change.creating() ? "Creating" : "Updating";
    }

    @Override
    public List<Phase> phases(Change change) {
        return ClusterPhases.of(change);
    }

    @Override
    public List<Phase> leaving(Document self) {
        return List.of(ClusterPhases.DELETE);
    }

    @Override
    public void reached(Progress progress) {
        if (!progress.verb().equals("DELETE")) PowerState.reached(progress);
    }

    @Override
    public void left(Document self, Draft draft) {
        draft.remove(new Cluster(self).nodeGroup());
    }

    @Override
    public void gone(ResourceId self, Realm realm) {
        realm.planes().get().close(self);
    }

    @Override
    public void show(ObjectNode body, Links links) {
        var properties = (ObjectNode) body.path("properties");
        body.remove(PowerState.TURNED);
        var state = properties.path("provisioningState").asString("");
        for (var pool : properties.path("agentPoolProfiles"))
            if (pool instanceof ObjectNode profile) profile.put("provisioningState", state);
    }

    @Override
    public Optional<Action> action(String method, String name) {
        return ClusterActions.find(method, name);
    }
}
