package dev.egresslab.azure.resource;

import com.azure.resourcemanager.network.fluent.models.PublicIpAddressInner;
import com.azure.resourcemanager.network.models.IpAllocationMethod;
import com.azure.resourcemanager.network.models.IpVersion;
import com.azure.resourcemanager.network.models.PublicIpAddressSku;
import com.azure.resourcemanager.network.models.PublicIpAddressSkuName;
import dev.egresslab.azure.Clients;
import dev.egresslab.azure.Operation;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Found;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** Standard, static public IPv4 addresses. */
final class PublicIps implements Kind<Resource.PublicIp, PublicIpAddressInner> {
    static final String TYPE = "Microsoft.Network/publicIPAddresses";

    private final Clients clients;

    PublicIps(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Optional<PublicIpAddressInner> look(Resource.PublicIp wanted) {
        return Optional.ofNullable(
                clients.network().getPublicIpAddresses().getByResourceGroup(wanted.group(), wanted.name()));
    }

    @Override
    public Found found(Resource.PublicIp wanted, PublicIpAddressInner there) {
        return States.found(
                there.id(), there.provisioningState(), Collections.singletonMap("ipAddress", there.ipAddress()));
    }

    @Override
    public PublicIpAddressInner make(
            Resource.PublicIp wanted,
            Optional<PublicIpAddressInner> there,
            Map<String, String> tags,
            Operation operation) {
        var body = there.orElseGet(() -> new PublicIpAddressInner()
                .withSku(new PublicIpAddressSku().withName(PublicIpAddressSkuName.STANDARD))
                .withPublicIpAllocationMethod(IpAllocationMethod.STATIC)
                .withPublicIpAddressVersion(IpVersion.IPV4));
        body.withLocation(wanted.region()).withTags(States.tags(body.tags(), tags));
        var addresses = clients.network().getPublicIpAddresses();
        return operation.finish(
                addresses.beginCreateOrUpdate(wanted.group(), wanted.name(), body, operation.context()));
    }

    @Override
    public void remove(Resource.PublicIp wanted, PublicIpAddressInner there, Operation operation) {
        var addresses = clients.network().getPublicIpAddresses();
        operation.end(addresses.beginDelete(wanted.group(), wanted.name(), operation.context()));
    }

    /** The address of a public IP. */
    static String address(Clients clients, ResourceId id) {
        var address = clients.network()
                .getPublicIpAddresses()
                .getByResourceGroup(id.group().orElse(""), id.name())
                .ipAddress();
        if (address == null) throw Missing.yet(id, "address");
        return address;
    }
}
