package dev.egresslab.azure.resource;

import com.azure.core.management.SubResource;
import com.azure.resourcemanager.network.fluent.models.NatGatewayInner;
import com.azure.resourcemanager.network.models.NatGatewaySku;
import com.azure.resourcemanager.network.models.NatGatewaySkuName;
import dev.egresslab.azure.Clients;
import dev.egresslab.azure.Operation;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Found;

import java.util.Map;
import java.util.Optional;

/** NAT gateways of the learner's own. */
final class NatGateways implements Kind<Resource.NatGateway, NatGatewayInner> {
    static final String TYPE = "Microsoft.Network/natGateways";

    private final Clients clients;

    NatGateways(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Optional<NatGatewayInner> look(Resource.NatGateway wanted) {
        return Optional.ofNullable(
                clients.network().getNatGateways().getByResourceGroup(wanted.group(), wanted.name()));
    }

    @Override
    public Found found(Resource.NatGateway wanted, NatGatewayInner there) {
        return States.found(
                there.id(),
                there.provisioningState(),
                Map.of("idleMinutes", String.valueOf(there.idleTimeoutInMinutes())));
    }

    @Override
    public NatGatewayInner make(
            Resource.NatGateway wanted,
            Optional<NatGatewayInner> there,
            Map<String, String> tags,
            Operation operation) {
        var body = there.orElseGet(
                () -> new NatGatewayInner().withSku(new NatGatewaySku().withName(NatGatewaySkuName.STANDARD)));
        var addresses = wanted.publicIps().stream()
                .map(name -> clients.id(wanted.group(), PublicIps.TYPE, name))
                .map(id -> new SubResource().withId(id.toString()))
                .toList();
        body.withPublicIpAddresses(addresses)
                .withIdleTimeoutInMinutes(wanted.idleMinutes())
                .withLocation(wanted.region())
                .withTags(States.tags(body.tags(), tags));
        var gateways = clients.network().getNatGateways();
        return operation.finish(gateways.beginCreateOrUpdate(wanted.group(), wanted.name(), body, operation.context()));
    }

    @Override
    public void remove(Resource.NatGateway wanted, NatGatewayInner there, Operation operation) {
        var gateways = clients.network().getNatGateways();
        operation.end(gateways.beginDelete(wanted.group(), wanted.name(), operation.context()));
    }
}
