package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Documents;
import dev.egresslab.practice.arm.Draft;
import dev.egresslab.practice.arm.Json;
import dev.egresslab.practice.arm.Phase;
import dev.egresslab.practice.arm.Progress;
import dev.egresslab.practice.arm.Realm;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The node pools of a cluster as resources of their own; the same as the cluster's {@code agentPoolProfiles}. */
final class AgentPools implements ArmType {
    static final String TYPE = Cluster.TYPE + "/agentPools";

    private static final Duration SCALE = Duration.ofSeconds(120);

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public String names() {
        return "[a-z][a-z0-9]{0,11}";
    }

    @Override
    public List<Phase> phases(Change change) {
        return List.of(Phase.of(SCALE));
    }

    @Override
    public List<Phase> leaving(Document self) {
        return List.of(Phase.of(SCALE));
    }

    @Override
    public String meanwhile(Change change) {
        return change.creating() ? "Creating" : "Scaling";
    }

    @Override
    public void admit(Change change) {
        var parent = change.draft().find(change.id().parent().orElseThrow()).orElseThrow();
        PowerState.check(new Cluster(parent), "scaling", change.realm());
        var whole = (ObjectNode) parent.body().deepCopy();
        var profile = change.properties();
        profile.put("name", change.id().name());
        change.before()
                .ifPresent(
                        before -> Json.fill(profile, (ObjectNode) before.body().path("properties")));
        var profiles = (ArrayNode) Json.inside(whole, "properties").get("agentPoolProfiles");
        replace(profiles, change.id().name(), profile);
        var clusterChange =
                new Change(parent.id(), whole, change.draft().find(parent.id()), change.draft(), change.realm());
        PoolDefaults.fill(profile, clusterChange);
        PoolRules.check(clusterChange, new Cluster(parent.id(), whole));
        change.draft().put(parent.id(), whole);
    }

    @Override
    public void reached(Progress progress) {
        if (progress.verb().equals("DELETE")) return;
        progress.edit(draft -> NodePools.sync(managed(draft, progress.id(), progress.realm())));
        progress.realm().planes().get().reconcile(progress.id().parent().orElseThrow());
    }

    @Override
    public void releaseAlone(Document self, Documents others) {
        var cluster = others.find(self.id().parent().orElseThrow());
        boolean system = cluster.stream()
                .flatMap(c -> c.items("/properties/agentPoolProfiles"))
                .anyMatch(p -> !p.path("name").asString().equals(self.name())
                        && p.path("mode").asString().equals("System"));
        if (!system && cluster.isPresent())
            throw ArmError.aks(
                    "OperationNotAllowed",
                    "There has to be at least one system agent pool in cluster %s."
                            .formatted(cluster.get().name()));
    }

    @Override
    public void left(Document self, Draft draft) {
        var cluster = self.id().parent().orElseThrow();
        draft.edit(cluster, body -> {
            var left = Json.array();
            for (var profile : body.at("/properties/agentPoolProfiles"))
                if (!profile.path("name").asString().equals(self.name())) left.add(profile);
            Json.inside(body, "properties").set("agentPoolProfiles", left);
        });
    }

    @Override
    public void gone(ResourceId self, Realm realm) {
        realm.planes().get().reconcile(self.parent().orElseThrow());
    }

    /** Makes the pools' own resources follow the cluster's profiles. */
    static void mirror(Change change) {
        var names = new HashSet<String>();
        for (var profile : change.properties().path("agentPoolProfiles")) {
            var id = change.id().child("agentPools", profile.path("name").asString());
            names.add(id.name());
            var body = Json.object()
                    .put("id", id.toString())
                    .put("name", id.name())
                    .put("type", TYPE);
            body.set("properties", profile.deepCopy());
            Json.inside(body, "properties").put("provisioningState", "Succeeded");
            change.draft().put(id, body);
        }
        for (var old : change.draft().children(change.id(), "agentPools"))
            if (!names.contains(old.name())) change.draft().remove(old.id());
    }

    private static Managed managed(Draft draft, ResourceId pool, Realm realm) {
        var cluster = draft.find(pool.parent().orElseThrow()).orElseThrow();
        return new Managed(draft, realm, new Cluster(cluster));
    }

    private static void replace(ArrayNode profiles, String name, ObjectNode profile) {
        for (int i = 0; i < profiles.size(); i++) {
            if (!profiles.get(i).path("name").asString().equals(name)) continue;
            profiles.set(i, profile);
            return;
        }
        profiles.add(profile);
    }

    @Override
    public Optional<Action> action(String method, String name) {
        return method.equals("GET") && name.equalsIgnoreCase("upgradeProfiles/default")
                ? Optional.of((self, _, _, _) -> new Outcome.Answer(Upgrades.pool(self)))
                : Optional.empty();
    }
}
