package dev.egresslab.azure.resource;

import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import com.azure.resourcemanager.network.models.AddressSpace;
import dev.egresslab.azure.Clients;
import dev.egresslab.azure.Operation;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Found;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Virtual networks; their subnets are made one by one. */
final class Vnets implements Kind<Resource.Vnet, VirtualNetworkInner> {
    private final Clients clients;

    Vnets(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Optional<VirtualNetworkInner> look(Resource.Vnet wanted) {
        return Optional.ofNullable(
                clients.network().getVirtualNetworks().getByResourceGroup(wanted.group(), wanted.name()));
    }

    @Override
    public Found found(Resource.Vnet wanted, VirtualNetworkInner there) {
        return States.found(
                there.id(),
                there.provisioningState(),
                Map.of("addressSpace", String.join(", ", there.addressSpace().addressPrefixes())));
    }

    @Override
    public VirtualNetworkInner make(
            Resource.Vnet wanted, Optional<VirtualNetworkInner> there, Map<String, String> tags, Operation operation) {
        var body = there.orElseGet(VirtualNetworkInner::new);
        body.withAddressSpace(new AddressSpace()
                        .withAddressPrefixes(List.of(wanted.space().toString())))
                .withLocation(wanted.region())
                .withTags(States.tags(body.tags(), tags));
        var networks = clients.network().getVirtualNetworks();
        return operation.finish(networks.beginCreateOrUpdate(wanted.group(), wanted.name(), body, operation.context()));
    }

    @Override
    public void remove(Resource.Vnet wanted, VirtualNetworkInner there, Operation operation) {
        var networks = clients.network().getVirtualNetworks();
        operation.end(networks.beginDelete(wanted.group(), wanted.name(), operation.context()));
    }
}
