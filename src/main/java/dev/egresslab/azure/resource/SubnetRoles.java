package dev.egresslab.azure.resource;

import com.azure.resourcemanager.authorization.fluent.models.RoleAssignmentInner;
import dev.egresslab.azure.Clients;
import dev.egresslab.azure.Operation;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Found;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** Network Contributor on a subnet, for the identity that a cluster acts with. */
final class SubnetRoles implements Kind<Resource.SubnetRole, RoleAssignmentInner> {
    private final Clients clients;
    private final Roles roles;

    SubnetRoles(Clients clients) {
        this.clients = clients;
        roles = new Roles(clients);
    }

    @Override
    public Optional<RoleAssignmentInner> look(Resource.SubnetRole wanted) {
        return Optional.ofNullable(roles.find(scope(wanted), Roles.NETWORK_CONTRIBUTOR, principal(wanted)));
    }

    @Override
    public Found found(Resource.SubnetRole wanted, RoleAssignmentInner there) {
        var id = there.id() == null ? scope(wanted).toString() : there.id();
        return States.found(id, null, Collections.singletonMap("principalId", there.principalId()));
    }

    @Override
    public RoleAssignmentInner make(
            Resource.SubnetRole wanted,
            Optional<RoleAssignmentInner> there,
            Map<String, String> tags,
            Operation operation) {
        return there.orElseGet(
                () -> roles.grant(scope(wanted), Roles.NETWORK_CONTRIBUTOR, principal(wanted), operation));
    }

    @Override
    public void remove(Resource.SubnetRole wanted, RoleAssignmentInner there, Operation operation) {
        roles.revoke(scope(wanted), Roles.NETWORK_CONTRIBUTOR, there.principalId(), operation);
    }

    private ResourceId scope(Resource.SubnetRole wanted) {
        return clients.subnet(wanted.group(), wanted.vnet(), wanted.subnet());
    }

    private String principal(Resource.SubnetRole wanted) {
        return wanted.identity()
                .map(name -> Identities.principal(clients, wanted.group(), name))
                .orElseGet(() -> ManagedClusters.principal(clients, wanted.group(), wanted.cluster()));
    }
}
