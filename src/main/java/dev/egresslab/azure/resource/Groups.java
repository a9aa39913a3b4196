package dev.egresslab.azure.resource;

import com.azure.resourcemanager.resources.fluent.models.ResourceGroupInner;
import dev.egresslab.azure.Clients;
import dev.egresslab.azure.Operation;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Found;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/** Resource groups. */
final class Groups implements Kind<Resource.Group, ResourceGroupInner> {
    private final Clients clients;

    Groups(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Optional<ResourceGroupInner> look(Resource.Group wanted) {
        return Optional.ofNullable(clients.resources().getResourceGroups().get(wanted.name()));
    }

    @Override
    public Found found(Resource.Group wanted, ResourceGroupInner there) {
        @Nullable
        Object state = there.properties() == null ? null : there.properties().provisioningState();
        return States.found(there.id(), state, Map.of("region", there.location()));
    }

    @Override
    public ResourceGroupInner make(
            Resource.Group wanted, Optional<ResourceGroupInner> there, Map<String, String> tags, Operation operation) {
        var body = new ResourceGroupInner().withLocation(wanted.region());
        body.withTags(States.tags(there.map(ResourceGroupInner::tags).orElse(null), tags));
        return clients.resources()
                .getResourceGroups()
                .createOrUpdateWithResponse(wanted.name(), body, operation.context())
                .getValue();
    }

    @Override
    public void remove(Resource.Group wanted, ResourceGroupInner there, Operation operation) {
        var groups = clients.resources().getResourceGroups();
        operation.end(groups.beginDelete(wanted.name(), null, operation.context()));
    }
}
