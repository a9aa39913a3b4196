package dev.egresslab.azure.resource;

import com.azure.resourcemanager.containerservice.fluent.models.ManagedClusterInner;
import com.azure.resourcemanager.containerservice.models.AgentPoolMode;
import com.azure.resourcemanager.containerservice.models.AgentPoolType;
import com.azure.resourcemanager.containerservice.models.ManagedClusterAddonProfile;
import com.azure.resourcemanager.containerservice.models.ManagedClusterAgentPoolProfile;
import com.azure.resourcemanager.containerservice.models.ManagedClusterApiServerAccessProfile;
import com.azure.resourcemanager.containerservice.models.ManagedClusterIdentity;
import com.azure.resourcemanager.containerservice.models.ManagedServiceIdentityUserAssignedIdentitiesValue;
import com.azure.resourcemanager.containerservice.models.OSType;
import com.azure.resourcemanager.containerservice.models.ResourceIdentityType;
import dev.egresslab.azure.Clients;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.resource.ClusterShape;
import dev.egresslab.lab.resource.Resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The body of one cluster: a fresh one like that of {@code az aks create}, and our wishes put into one that is there. */
final class ClusterBodies {
    static final String INGRESS = "ingressApplicationGateway";
    /** The pool's name is az's. */
    private static final String POOL = "nodepool1";

    private final Clients clients;
    private final Resource.ManagedCluster wanted;
    private final ClusterShape shape;

    ClusterBodies(Clients clients, Resource.ManagedCluster wanted) {
        this.clients = clients;
        this.wanted = wanted;
        shape = wanted.shape();
    }

    /** What can be said only once, at creation. */
    ManagedClusterInner fresh() {
        return new ManagedClusterInner()
                .withLocation(wanted.region())
                .withIdentity(identity())
                .withDnsPrefix(wanted.name())
                .withKubernetesVersion(shape.version().orElse(null))
                .withEnableRbac(true)
                .withAgentPoolProfiles(List.of(pool()))
                .withNetworkProfile(ClusterNetworks.fresh(shape));
    }

    /** What can be changed later. */
    void shape(ManagedClusterInner body) {
        body.agentPoolProfiles().stream()
                .filter(pool -> POOL.equals(pool.name()))
                .forEach(pool -> pool.withCount(shape.nodes()));
        ClusterNetworks.shape(shape, body.networkProfile());
        var ranges = shape.authorizedRanges().stream().map(this::range).toList();
        var access = body.apiServerAccessProfile();
        if (!ranges.isEmpty() || (access != null && access.authorizedIpRanges() != null)) {
            var profile = access == null ? new ManagedClusterApiServerAccessProfile() : access;
            body.withApiServerAccessProfile(profile.withAuthorizedIpRanges(ranges));
        }
        shape.applicationGateway().ifPresent(gateway -> addOn(body, gateway));
    }

    /** The nodes' subnet, where it is the learner's own. */
    Optional<ResourceId> subnet() {
        return shape.subnet().map(key -> key.split("/")).map(key -> clients.subnet(wanted.group(), key[1], key[2]));
    }

    private ManagedClusterIdentity identity() {
        if (shape.identity().isEmpty())
            return new ManagedClusterIdentity().withType(ResourceIdentityType.SYSTEM_ASSIGNED);
        var id = clients.id(
                wanted.group(),
                "Microsoft.ManagedIdentity/userAssignedIdentities",
                shape.identity().get());
        return new ManagedClusterIdentity()
                .withType(ResourceIdentityType.USER_ASSIGNED)
                .withUserAssignedIdentities(
                        Map.of(id.toString(), new ManagedServiceIdentityUserAssignedIdentitiesValue()));
    }

    private ManagedClusterAgentPoolProfile pool() {
        return new ManagedClusterAgentPoolProfile()
                .withName(POOL)
                .withCount(shape.nodes())
                .withVmSize(shape.vmSize())
                .withOsType(OSType.LINUX)
                .withMode(AgentPoolMode.SYSTEM)
                .withType(AgentPoolType.VIRTUAL_MACHINE_SCALE_SETS)
                .withVnetSubnetId(subnet().map(ResourceId::toString).orElse(null));
    }

    private String range(String text) {
        if (!text.startsWith("publicIp:")) return text;
        var id = clients.id(wanted.group(), PublicIps.TYPE, text.substring("publicIp:".length()));
        return PublicIps.address(clients, id) + "/32";
    }

    private static void addOn(ManagedClusterInner body, ClusterShape.ApplicationGateway gateway) {
        var all = new HashMap<String, ManagedClusterAddonProfile>();
        if (body.addonProfiles() != null) all.putAll(body.addonProfiles());
        all.put(
                INGRESS,
                new ManagedClusterAddonProfile()
                        .withEnabled(true)
                        .withConfig(
                                Map.of("applicationGatewayName", gateway.name(), "subnetCIDR", gateway.subnetRange())));
        body.withAddonProfiles(all);
    }
}
