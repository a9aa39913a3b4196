package dev.egresslab.azure.resource;

import com.azure.resourcemanager.containerservice.fluent.models.ManagedClusterInner;
import com.azure.resourcemanager.containerservice.models.Code;
import dev.egresslab.azure.Clients;
import dev.egresslab.azure.Operation;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Found;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** AKS clusters, and the roles that az grants on the side when it makes one in a network of the learner's own. */
final class ManagedClusters implements Kind<Resource.ManagedCluster, ManagedClusterInner> {
    private static final int SHOWN = 3;

    private final Clients clients;
    private final Roles roles;

    ManagedClusters(Clients clients) {
        this.clients = clients;
        roles = new Roles(clients);
    }

    @Override
    public Optional<ManagedClusterInner> look(Resource.ManagedCluster wanted) {
        return Optional.ofNullable(
                clients.containers().getManagedClusters().getByResourceGroup(wanted.group(), wanted.name()));
    }

    @Override
    public Found found(Resource.ManagedCluster wanted, ManagedClusterInner there) {
        var facts = new HashMap<String, @Nullable String>();
        facts.put("fqdn", there.fqdn());
        facts.put("nodeGroup", there.nodeResourceGroup());
        facts.put("version", there.currentKubernetesVersion());
        if (there.identity() != null) facts.put("principalId", there.identity().principalId());
        var ips = ClusterNetworks.outboundIps(there.networkProfile());
        if (stopped(there)) facts.put("powerState", "Stopped");
        boolean ready = States.of(there.provisioningState()) == Found.State.READY;
        if (ready && !ips.isEmpty()) facts.put("outboundIps", addresses(ips));
        var found = States.found(there.id(), there.provisioningState(), facts);
        return ready && stopped(there) ? new Found(found.id(), Found.State.FAILED, found.facts()) : found;
    }

    private static boolean stopped(ManagedClusterInner there) {
        return there.powerState() != null
                && Code.STOPPED.equals(there.powerState().code());
    }

    /** A stopped cluster may only be started and deleted. https://learn.microsoft.com/azure/aks/start-stop-cluster */
    private ManagedClusterInner started(
            ManagedClusterInner there, Resource.ManagedCluster wanted, Operation operation) {
        if (!stopped(there)) return there;
        var clusters = clients.containers().getManagedClusters();
        operation.end(clusters.beginStart(wanted.group(), wanted.name(), operation.context()));
        return clusters.getByResourceGroup(wanted.group(), wanted.name());
    }

    @Override
    public ManagedClusterInner make(
            Resource.ManagedCluster wanted,
            Optional<ManagedClusterInner> there,
            Map<String, String> tags,
            Operation operation) {
        var bodies = new ClusterBodies(clients, wanted);
        var body = there.map(now -> started(now, wanted, operation)).orElseGet(bodies::fresh);
        bodies.shape(body);
        body.withTags(States.tags(body.tags(), tags));
        var clusters = clients.containers().getManagedClusters();
        var poller = clusters.beginCreateOrUpdate(wanted.group(), wanted.name(), body, null, null, operation.context());
        if (there.isEmpty()) grantSubnet(wanted, bodies, operation);
        var made = operation.finish(poller);
        if (wanted.shape().applicationGateway().isPresent()) grantNetwork(made, bodies, operation);
        return made;
    }

    @Override
    public void remove(Resource.ManagedCluster wanted, ManagedClusterInner there, Operation operation) {
        var clusters = clients.containers().getManagedClusters();
        operation.end(clusters.beginDelete(wanted.group(), wanted.name(), null, operation.context()));
    }

    /** The first few of the addresses that the cluster leaves from. */
    private String addresses(List<ResourceId> ids) {
        var texts = ids.stream()
                .limit(SHOWN)
                .map(id -> PublicIps.address(clients, id))
                .toList();
        return String.join(", ", texts) + (ids.size() > SHOWN ? ", …" : "");
    }

    /** A cluster's own identity exists as soon as the cluster is accepted, and nodes cannot join before it has the role. */
    private void grantSubnet(Resource.ManagedCluster wanted, ClusterBodies bodies, Operation operation) {
        if (wanted.shape().identity().isPresent()) return;
        bodies.subnet().ifPresent(subnet -> {
            var principal = principal(clients, wanted.group(), wanted.name());
            roles.grant(subnet, Roles.NETWORK_CONTRIBUTOR, principal, operation);
        });
    }

    /** The ingress add-on joins its gateway to the network. https://learn.microsoft.com/azure/application-gateway/tutorial-ingress-controller-add-on-existing */
    private void grantNetwork(ManagedClusterInner made, ClusterBodies bodies, Operation operation) {
        var addOn = made.addonProfiles() == null ? null : made.addonProfiles().get(ClusterBodies.INGRESS);
        if (addOn == null || addOn.identity() == null || addOn.identity().objectId() == null) return;
        var principal = addOn.identity().objectId();
        bodies.subnet()
                .flatMap(ResourceId::parent)
                .ifPresent(network -> roles.grant(network, Roles.CONTRIBUTOR, principal, operation));
    }

    /** The principal that a cluster with an identity of its own acts as. */
    static String principal(Clients clients, String group, String name) {
        var cluster = clients.containers().getManagedClusters().getByResourceGroup(group, name);
        if (cluster.identity() == null || cluster.identity().principalId() == null)
            throw Missing.yet(ResourceId.of(cluster.id()), "identity");
        return cluster.identity().principalId();
    }
}
