package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType.Action;
import dev.egresslab.practice.arm.ArmType.Outcome;
import dev.egresslab.practice.arm.Assets;
import dev.egresslab.practice.arm.Json;
import dev.egresslab.practice.arm.Realm;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** What can be asked of a cluster besides reading and writing it. */
final class ClusterActions {
    private ClusterActions() {}

    static Optional<Action> find(String method, String name) {
        return Optional.ofNullable(
                switch (method + " " + name.toLowerCase(Locale.ROOT)) {
                    case "POST listclusterusercredential" -> credential("clusterUser");
                    case "POST listclusteradmincredential" -> credential("clusterAdmin");
                    case "POST start" -> (self, _, _, realm) -> PowerState.start(self, realm);
                    case "POST stop" -> (self, _, _, realm) -> PowerState.stop(self, realm);
                    case "POST abort" -> (_, _, _, _) -> new Outcome.Cancels();
                    case "GET outboundnetworkdependenciesendpoints" -> (self, _, _, _) -> dependencies(self);
                    case "GET upgradeprofiles/default" -> (self, _, _, _) -> new Outcome.Answer(Upgrades.cluster(self));
                    default -> null;
                });
    }

    private static Action credential(String name) {
        return (self, _, _, realm) -> new Outcome.Answer(credentials(self, name, realm));
    }

    private static tools.jackson.databind.node.ObjectNode credentials(Document self, String name, Realm realm) {
        if (!realm.planes().get().objects().containsKey(self.id()))
            throw ArmError.aks(
                    "NotFound",
                    "Managed cluster %s has no control plane yet: its provisioning state is %s."
                            .formatted(
                                    self.name(),
                                    self.text("/properties/provisioningState").orElse("")));
        var text = realm.planes().get().kubeconfig(self.id());
        var value = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return Json.object("{\"kubeconfigs\": [{\"name\": \"%s\", \"value\": \"%s\"}]}", name, value);
    }

    private static Outcome dependencies(Document self) {
        var text = Assets.read("outbound-dependencies.json").toString();
        return new Outcome.Answer(
                Json.object(text.replace("<region>", self.text("/location").orElse(""))));
    }
}
