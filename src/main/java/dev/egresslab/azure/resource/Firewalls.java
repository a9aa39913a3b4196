package dev.egresslab.azure.resource;

import com.azure.core.management.SubResource;
import com.azure.resourcemanager.network.fluent.models.AzureFirewallInner;
import com.azure.resourcemanager.network.models.AzureFirewallIpConfiguration;
import com.azure.resourcemanager.network.models.AzureFirewallSku;
import com.azure.resourcemanager.network.models.AzureFirewallSkuName;
import com.azure.resourcemanager.network.models.AzureFirewallSkuTier;
import com.azure.resourcemanager.network.models.AzureFirewallThreatIntelMode;
import dev.egresslab.azure.Clients;
import dev.egresslab.azure.Operation;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Found;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Azure Firewalls with classic rules; everything goes into one PUT, what is not ours stays in it. */
final class Firewalls implements Kind<Resource.Firewall, AzureFirewallInner> {
    private static final String DNS_PROXY = "Network.DNS.EnableProxy";

    private final Clients clients;

    Firewalls(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Optional<AzureFirewallInner> look(Resource.Firewall wanted) {
        return Optional.ofNullable(
                clients.network().getAzureFirewalls().getByResourceGroup(wanted.group(), wanted.name()));
    }

    @Override
    public Found found(Resource.Firewall wanted, AzureFirewallInner there) {
        return States.found(
                there.id(),
                there.provisioningState(),
                Collections.singletonMap("privateIp", privateAddress(there).orElse(null)));
    }

    @Override
    public AzureFirewallInner make(
            Resource.Firewall wanted,
            Optional<AzureFirewallInner> there,
            Map<String, String> tags,
            Operation operation) {
        var body = there.orElseGet(() -> new AzureFirewallInner()
                .withSku(new AzureFirewallSku()
                        .withName(AzureFirewallSkuName.AZFW_VNET)
                        .withTier(AzureFirewallSkuTier.STANDARD))
                .withThreatIntelMode(AzureFirewallThreatIntelMode.ALERT));
        body.withLocation(wanted.region()).withTags(States.tags(body.tags(), tags));
        if (body.ipConfigurations() == null || body.ipConfigurations().isEmpty())
            body.withIpConfigurations(List.of(configuration(wanted)));
        if (wanted.dnsProxy()) body.withAdditionalProperties(proxying(body.additionalProperties()));
        new FirewallBodies(() -> PublicIps.address(clients, address(wanted))).add(wanted.rules(), body);
        var firewalls = clients.network().getAzureFirewalls();
        return operation.finish(
                firewalls.beginCreateOrUpdate(wanted.group(), wanted.name(), body, operation.context()));
    }

    @Override
    public void remove(Resource.Firewall wanted, AzureFirewallInner there, Operation operation) {
        var firewalls = clients.network().getAzureFirewalls();
        operation.end(firewalls.beginDelete(wanted.group(), wanted.name(), operation.context()));
    }

    /** The address in its subnet, once it has one. */
    static Optional<String> privateAddress(AzureFirewallInner firewall) {
        return Optional.ofNullable(firewall.ipConfigurations()).stream()
                .flatMap(List::stream)
                .map(AzureFirewallIpConfiguration::privateIpAddress)
                .filter(address -> address != null)
                .findFirst();
    }

    private AzureFirewallIpConfiguration configuration(Resource.Firewall wanted) {
        var subnet = clients.subnet(wanted.group(), wanted.vnet(), "AzureFirewallSubnet");
        return new AzureFirewallIpConfiguration()
                .withName(wanted.ipConfiguration())
                .withSubnet(new SubResource().withId(subnet.toString()))
                .withPublicIpAddress(new SubResource().withId(address(wanted).toString()));
    }

    private dev.egresslab.estate.ResourceId address(Resource.Firewall wanted) {
        return clients.id(wanted.group(), PublicIps.TYPE, wanted.publicIp());
    }

    private static Map<String, String> proxying(@org.jspecify.annotations.Nullable Map<String, String> there) {
        var all = new HashMap<String, String>(there == null ? Map.of() : there);
        all.put(DNS_PROXY, "true");
        return all;
    }
}
