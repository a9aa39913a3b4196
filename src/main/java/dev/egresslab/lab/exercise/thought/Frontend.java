package dev.egresslab.lab.exercise.thought;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/**
 * What AKS makes in the node group for a Service of type LoadBalancer: a public IP, a frontend and a rule of the balancer
 * kubernetes, the nodes in its pool, and the rule that lets visitors in.
 *
 * @see <a href="https://github.com/kubernetes-sigs/cloud-provider-azure">cloud-provider-azure</a>
 */
final class Frontend {
    private static final String NETWORK = "providers/Microsoft.Network/";
    private static final String POOLS = "loadBalancerBackendAddressPools";
    private static final String NAME = "new-service";
    private static final int FIRST_PRIORITY = 500;

    private final Setting now;
    private final ResourceId balancer;
    private final ResourceId pool;

    Frontend(Setting now) {
        this.now = now;
        balancer = now.nodeGroup().child(NETWORK + "loadBalancers", "kubernetes");
        pool = balancer.child("backendAddressPools", "kubernetes");
    }

    /** With the address and the balancer's rule for it; the balancer is made where there is none. */
    Estate balanced(Estate estate, int port) {
        var ip = now.nodeGroup().child(NETWORK + "publicIPAddresses", "kubernetes-" + NAME);
        var made = estate.find(balancer).isPresent() ? estate : WhatIf.plus(estate, empty());
        return WhatIf.edit(WhatIf.plus(made, Exit.address(ip)), balancer, body -> {
            var properties = WhatIf.properties(body);
            var front = balancer.child("frontendIPConfigurations", NAME);
            properties
                    .withArrayProperty("frontendIPConfigurations")
                    .add(Json.object(
                            "{\"name\": \"%s\", \"id\": \"%s\", \"properties\": {\"publicIPAddress\": {\"id\": \"%s\"}}}",
                            NAME, front, ip));
            properties.withArrayProperty("loadBalancingRules").add(rule(front, port));
        });
    }

    private ObjectNode rule(ResourceId front, int port) {
        var name = NAME + "-TCP-" + port;
        return Json.object("""
                {"name": "%s", "id": "%s", "properties": {"protocol": "Tcp", "frontendPort": %d, "backendPort": %d,
                  "enableFloatingIP": true, "disableOutboundSnat": true, "frontendIPConfiguration": {"id": "%s"},
                  "backendAddressPool": {"id": "%s"}}}""", name, balancer.child("loadBalancingRules", name), port, port, front, pool);
    }

    private Document empty() {
        return new Document(balancer, Json.object("""
                {"name": "kubernetes", "id": "%s", "type": "Microsoft.Network/loadBalancers", "sku": {"name": "Standard"},
                 "properties": {"frontendIPConfigurations": [], "backendAddressPools": [{"name": "kubernetes", "id": "%s"}],
                  "loadBalancingRules": [], "outboundRules": []}}""", balancer, pool));
    }

    /** With the nodes in the balancer's pool. */
    Estate joined(Estate estate) {
        return now.scaleSets().stream().reduce(estate, (so, id) -> WhatIf.edit(so, id, this::join), (_, last) -> last);
    }

    private void join(ObjectNode scaleSet) {
        var card = scaleSet.at("/properties/virtualMachineProfile/networkProfile/networkInterfaceConfigurations/0"
                + "/properties/ipConfigurations/0/properties");
        if (card instanceof ObjectNode properties && !joined(properties))
            properties.withArrayProperty(POOLS).add(Json.object("{\"id\": \"%s\"}", pool));
    }

    private boolean joined(JsonNode card) {
        return card.path(POOLS).valueStream().anyMatch(ref -> Json.refers(ref, pool));
    }

    /** With the rule of the nodes' own security group; one that belongs to somebody else AKS leaves alone. */
    Estate admitted(Estate estate, int port) {
        return now.nodes().stream()
                .map(Node::securityGroup)
                .flatMap(Optional::stream)
                .filter(id -> id.within(now.nodeGroup()))
                .distinct()
                .reduce(estate, (so, id) -> WhatIf.edit(so, id, group -> admit(group, port)), (_, last) -> last);
    }

    private static void admit(ObjectNode group, int port) {
        var rules = WhatIf.properties(group).withArrayProperty("securityRules");
        var taken = rules.valueStream()
                .map(r -> r.at("/properties/priority").asInt(0))
                .toList();
        int priority = FIRST_PRIORITY;
        while (taken.contains(priority)) priority++;
        rules.add(Json.object("""
                {"name": "k8s-azure-lb_allow_IPv4_%s", "properties": {"protocol": "Tcp", "sourcePortRange": "*",
                  "sourceAddressPrefix": "Internet", "destinationAddressPrefix": "%s", "destinationPortRange": "%d",
                  "access": "Allow", "priority": %d, "direction": "Inbound"}}""", NAME, Exit.NEW, port, priority));
    }
}
