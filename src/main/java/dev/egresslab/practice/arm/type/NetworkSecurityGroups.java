package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Documents;
import dev.egresslab.practice.arm.Json;
import dev.egresslab.practice.arm.Links;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Which packets may enter and leave, by rules in the order of their priority. */
final class NetworkSecurityGroups implements ArmType {
    static final String TYPE = "Microsoft.Network/networkSecurityGroups";

    // https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules
    private static final String[][] USUAL = {
        {
            "AllowVnetInBound",
            "65000",
            "Allow",
            "Inbound",
            "VirtualNetwork",
            "VirtualNetwork",
            "Allow inbound traffic from all VMs in VNET"
        },
        {
            "AllowAzureLoadBalancerInBound",
            "65001",
            "Allow",
            "Inbound",
            "AzureLoadBalancer",
            "*",
            "Allow inbound traffic from azure load balancer"
        },
        {"DenyAllInBound", "65500", "Deny", "Inbound", "*", "*", "Deny all inbound traffic"},
        {
            "AllowVnetOutBound",
            "65000",
            "Allow",
            "Outbound",
            "VirtualNetwork",
            "VirtualNetwork",
            "Allow outbound traffic from all VMs to all VMs in VNET"
        },
        {
            "AllowInternetOutBound",
            "65001",
            "Allow",
            "Outbound",
            "*",
            "Internet",
            "Allow outbound traffic from all VMs to Internet"
        },
        {"DenyAllOutBound", "65500", "Deny", "Outbound", "*", "*", "Deny all outbound traffic"}
    };

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public Duration ready() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Map<String, String> inline() {
        return Map.of("securityRules", "securityRules");
    }

    @Override
    public void admit(Change change) {
        change.keep("resourceGuid", change.realm().uuid());
        change.properties().remove(java.util.List.of("subnets", "networkInterfaces"));
        usual(change.properties(), change.id().toString());
    }

    @Override
    public void release(Document self, Documents others) {
        var users = others.referrers(self.id());
        if (!users.isEmpty())
            throw ArmError.bad(
                    "InUseNetworkSecurityGroupCannotBeDeleted",
                    "Network security group %s cannot be deleted because it is in use by the following resources: %s. In order to delete the Network security group, remove the association with the resource(s). To learn how to do this, see aka.ms/deletensg.",
                    self.id(),
                    users.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    @Override
    public void show(ObjectNode body, Links links) {
        var properties = (ObjectNode) body.path("properties");
        var id = body.path("id").asString();
        var subnets = links.to(id, "/subnets/");
        if (!subnets.isEmpty()) properties.set("subnets", subnets);
        var interfaces = links.to(id, "/networkInterfaces/");
        if (!interfaces.isEmpty()) properties.set("networkInterfaces", interfaces);
    }

    static void usual(ObjectNode properties, String id) {
        var rules = properties.putArray("defaultSecurityRules");
        for (var rule : USUAL)
            rules.add(Json.object("""
                    {"name": "%1$s", "id": "%7$s/defaultSecurityRules/%1$s",
                     "type": "Microsoft.Network/networkSecurityGroups/defaultSecurityRules",
                     "properties": {"provisioningState": "Succeeded", "description": "%8$s", "protocol": "*",
                      "sourcePortRange": "*",
                      "destinationPortRange": "*", "sourceAddressPrefix": "%5$s", "destinationAddressPrefix": "%6$s",
                      "access": "%3$s", "priority": %2$s, "direction": "%4$s", "sourcePortRanges": [],
                      "destinationPortRanges": [], "sourceAddressPrefixes": [], "destinationAddressPrefixes": []}}""", rule[0], rule[1], rule[2], rule[3], rule[4], rule[5], id, rule[6]));
    }
}
