package dev.egresslab.azure.resource;

import com.azure.core.util.Context;
import com.azure.resourcemanager.msi.fluent.models.IdentityInner;
import dev.egresslab.azure.Clients;
import dev.egresslab.azure.Operation;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Found;

import java.util.Map;
import java.util.Optional;

/** User-assigned managed identities. */
final class Identities implements Kind<Resource.Identity, IdentityInner> {
    private final Clients clients;

    Identities(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Optional<IdentityInner> look(Resource.Identity wanted) {
        return Optional.ofNullable(
                clients.identities().getUserAssignedIdentities().getByResourceGroup(wanted.group(), wanted.name()));
    }

    @Override
    public Found found(Resource.Identity wanted, IdentityInner there) {
        return States.found(
                there.id(),
                null,
                Map.of(
                        "principalId",
                        there.principalId().toString(),
                        "clientId",
                        there.clientId().toString()));
    }

    @Override
    public IdentityInner make(
            Resource.Identity wanted, Optional<IdentityInner> there, Map<String, String> tags, Operation operation) {
        var body = new IdentityInner()
                .withLocation(wanted.region())
                .withTags(States.tags(there.map(IdentityInner::tags).orElse(null), tags));
        return clients.identities()
                .getUserAssignedIdentities()
                .createOrUpdateWithResponse(wanted.group(), wanted.name(), body, operation.context())
                .getValue();
    }

    @Override
    public void remove(Resource.Identity wanted, IdentityInner there, Operation operation) {
        clients.identities()
                .getUserAssignedIdentities()
                .deleteWithResponse(wanted.group(), wanted.name(), operation.context());
    }

    /** The principal of an identity by its name. */
    static String principal(Clients clients, String group, String name) {
        return clients.identities()
                .getUserAssignedIdentities()
                .getByResourceGroupWithResponse(group, name, Context.NONE)
                .getValue()
                .principalId()
                .toString();
    }
}
