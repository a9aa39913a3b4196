package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Json;
import dev.egresslab.practice.arm.Versions;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/** What AKS fills in where a client says nothing. */
final class ClusterDefaults {
    // https://learn.microsoft.com/azure/aks/azure-cni-overlay: the usual plugin from Kubernetes 1.30 on
    private static final String NETWORK = """
            {"networkPlugin": "azure", "loadBalancerSku": "standard", "serviceCidr": "10.0.0.0/16",
             "dnsServiceIP": "10.0.0.10", "ipFamilies": ["IPv4"], "networkPolicy": "none",
             "networkDataplane": "azure", "podLinkLocalAccess": "IMDS"}""";

    private static final String REST = """
            {"sku": {"name": "Base", "tier": "Free"}, "properties": {
              "powerState": {"code": "Running"}, "enableRBAC": true, "supportPlan": "KubernetesOfficial",
              "servicePrincipalProfile": {"clientId": "msi"}, "addonProfiles": {}, "maxAgentPools": 100,
              "disableLocalAccounts": false, "securityProfile": {}, "oidcIssuerProfile": {"enabled": false},
              "storageProfile": {"diskCSIDriver": {"enabled": true, "version": "v1"}, "fileCSIDriver": {"enabled": true},
                                 "snapshotController": {"enabled": true}},
              "autoUpgradeProfile": {"nodeOSUpgradeChannel": "NodeImage"}, "workloadAutoScalerProfile": {},
              "metricsProfile": {"costAnalysis": {"enabled": false}}, "bootstrapProfile": {"artifactSource": "Direct"},
              "nodeProvisioningProfile": {"mode": "Manual", "defaultNodePools": "Auto"}}}""";

    private ClusterDefaults() {}

    static void fill(Change change) {
        carry(change);
        change.fill(REST);
        names(change);
        version(change);
        network(change);
        for (var pool : change.properties().path("agentPoolProfiles")) PoolDefaults.fill((ObjectNode) pool, change);
    }

    /** What a PUT of an existing cluster may leave out and keeps nevertheless. */
    private static void carry(Change change) {
        if (change.before().isEmpty()) return;
        var former = change.before().get().body().path("properties");
        for (var member : new String[] {
            "dnsPrefix", "agentPoolProfiles", "networkProfile", "kubernetesVersion", "apiServerAccessProfile"
        }) {
            var value = former.get(member);
            if (value != null && !change.properties().has(member))
                change.properties().set(member, value.deepCopy());
        }
        var identity = change.before().get().body().get("identity");
        if (identity != null && !change.body().has("identity")) change.body().set("identity", identity.deepCopy());
    }

    private static void names(Change change) {
        var properties = change.properties();
        var group = change.id().group().orElseThrow();
        var nodeGroup = "MC_" + group + "_" + change.id().name() + "_"
                + change.text("/location").orElseThrow();
        var asked = properties.path("nodeResourceGroup").asString("");
        properties.put(
                "nodeResourceGroup",
                change.former("/properties/nodeResourceGroup")
                        .orElse(asked.isEmpty() ? nodeGroup.substring(0, Math.min(80, nodeGroup.length())) : asked));
        var prefix = properties.path("dnsPrefix").asString("");
        if (prefix.isEmpty()) prefix = change.id().name();
        if (!prefix.matches("[A-Za-z0-9]([A-Za-z0-9-]{0,52}[A-Za-z0-9])?"))
            throw ArmError.aks(
                    "DnsPrefixInvalid",
                    "The value of parameter dnsPrefix '%s' is invalid: letters, digits and hyphens, 54 characters at most."
                            .formatted(prefix));
        properties.put("dnsPrefix", prefix);
        var host = prefix.toLowerCase(Locale.ROOT) + "-" + change.realm().uuid().substring(0, 8);
        var domain = change.text("/location").orElseThrow() + ".azmk8s.io";
        change.keep("fqdn", host + ".hcp." + domain);
        properties.put("azurePortalFQDN", properties.path("fqdn").asString().replaceFirst("\\.hcp\\.", ".portal.hcp."));
        change.keep("resourceUID", change.realm().uuid().replace("-", "").substring(0, 24));
    }

    private static void version(Change change) {
        var asked = change.text("/properties/kubernetesVersion").orElse("");
        var former = change.former("/properties/currentKubernetesVersion");
        boolean same = former.isPresent() && former.get().startsWith(asked);
        var patch = same ? former : Versions.patch(asked);
        if (patch.isEmpty())
            throw ArmError.aks(
                    "K8sVersionNotSupported",
                    "Managed cluster %s is on version %s which is not supported in this region. Please use [az aks get-versions] command to get the supported version list in this region. For more information, please check https://aka.ms/supported-version-list"
                            .formatted(change.id().name(), asked));
        change.properties().put("kubernetesVersion", asked.isEmpty() ? patch.get() : asked);
        change.properties().put("currentKubernetesVersion", patch.get());
    }

    /** An older client does not know the plugin's mode and sends none back: it stays. */
    private static void plugin(Change change, ObjectNode network) {
        var former = "/properties/networkProfile/";
        var plugin = network.path("networkPlugin").asString("");
        if (network.has("networkPluginMode")
                || change.former(former + "networkPlugin")
                        .filter(plugin::equals)
                        .isEmpty()) return;
        change.former(former + "networkPluginMode").ifPresent(mode -> network.put("networkPluginMode", mode));
    }

    private static void network(Change change) {
        var network = Json.inside(change.body(), "properties", "networkProfile");
        plugin(change, network);
        boolean chosen =
                network.has("networkPlugin") && !network.path("networkPlugin").isNull();
        if (network.path("networkPluginMode").isNull()) network.remove("networkPluginMode");
        if (network.path("networkPlugin").asString("").equals("kubenet")) network.remove("networkDataplane");
        Json.fill(network, Json.object(NETWORK));
        if (network.path("networkPlugin").asString().equals("kubenet")) network.remove("networkDataplane");
        if (!chosen) network.put("networkPluginMode", "overlay");
        boolean flat = network.path("networkPlugin").asString().equals("azure")
                && !network.path("networkPluginMode").asString("").equals("overlay");
        if (flat) network.remove(java.util.List.of("podCidr", "podCidrs"));
        else if (network.path("podCidr").asString("").isEmpty()) network.put("podCidr", "10.244.0.0/16");
        if (!flat) network.putArray("podCidrs").add(network.path("podCidr").asString());
        network.putArray("serviceCidrs").add(network.path("serviceCidr").asString());
        network.remove("dockerBridgeCidr");
        OutboundDefaults.fill(change, network);
    }
}
