package dev.egresslab.azure.resource;

import com.azure.core.management.SubResource;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import dev.egresslab.azure.Clients;
import dev.egresslab.azure.Operation;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Found;

import java.util.Map;
import java.util.Optional;

/** Subnets, each with a PUT of its own so that the others stay as they are. */
final class Subnets implements Kind<Resource.Subnet, SubnetInner> {
    private final Clients clients;

    Subnets(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Optional<SubnetInner> look(Resource.Subnet wanted) {
        return Optional.ofNullable(clients.network().getSubnets().get(wanted.group(), wanted.vnet(), wanted.name()));
    }

    @Override
    public Found found(Resource.Subnet wanted, SubnetInner there) {
        var range = there.addressPrefix() == null && there.addressPrefixes() != null
                ? String.join(", ", there.addressPrefixes())
                : String.valueOf(there.addressPrefix());
        return States.found(there.id(), there.provisioningState(), Map.of("range", range));
    }

    @Override
    public SubnetInner make(
            Resource.Subnet wanted, Optional<SubnetInner> there, Map<String, String> tags, Operation operation) {
        var body = there.orElseGet(SubnetInner::new);
        body.withName(wanted.name())
                .withAddressPrefix(wanted.range().toString())
                .withAddressPrefixes(null);
        wanted.natGateway()
                .map(name -> clients.id(wanted.group(), NatGateways.TYPE, name))
                .ifPresent(id -> body.withNatGateway(new SubResource().withId(id.toString())));
        return put(clients, wanted.group(), wanted.vnet(), wanted.name(), body, operation);
    }

    @Override
    public void remove(Resource.Subnet wanted, SubnetInner there, Operation operation) {
        var subnets = clients.network().getSubnets();
        operation.end(subnets.beginDelete(wanted.group(), wanted.vnet(), wanted.name(), operation.context()));
    }

    static SubnetInner put(
            Clients clients, String group, String vnet, String name, SubnetInner body, Operation operation) {
        var subnets = clients.network().getSubnets();
        return operation.finish(subnets.beginCreateOrUpdate(group, vnet, name, body, operation.context()));
    }
}
