package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Documents;
import dev.egresslab.practice.arm.Links;
import dev.egresslab.practice.arm.Phase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;

/** Spreads inbound connections over nodes, and gives outbound ones a public source by outbound rules. */
final class LoadBalancers implements ArmType {
    static final String TYPE = "Microsoft.Network/loadBalancers";

    static final List<String> PARTS = List.of(
            "frontendIPConfigurations",
            "backendAddressPools",
            "loadBalancingRules",
            "probes",
            "inboundNatRules",
            "outboundRules",
            "inboundNatPools");

    @Override
    public String name() {
        return TYPE;
    }

    /** Azure has written it when it answers; only taking one away takes a while. */
    @Override
    public List<Phase> phases(Change change) {
        return List.of();
    }

    @Override
    public Duration ready() {
        return Duration.ofSeconds(6);
    }

    @Override
    public void admit(Change change) {
        change.oneOf("/sku/name", "Standard", "Basic", "Gateway");
        change.oneOf("/sku/tier", "Regional", "Global");
        change.keep("resourceGuid", change.realm().uuid());
        PARTS.forEach(part -> Parts.dress(change, part, part));
        change.items("/properties/frontendIPConfigurations").forEach(frontend -> frontend(change, frontend));
        change.items("/properties/outboundRules").forEach(rule -> outbound(change, rule));
    }

    @Override
    public void release(Document self, Documents others) {
        var user = others.referrers(self.id()).stream().findFirst();
        if (user.isPresent())
            throw ArmError.bad(
                    "LoadBalancerInUseByVirtualMachineScaleSet",
                    "Cannot delete load balancer %s since its child resources are in use by %s.",
                    self.id(),
                    user.get());
    }

    @Override
    public void show(ObjectNode body, Links links) {
        for (var pool : body.at("/properties/backendAddressPools")) {
            var members = links.to(pool.path("id").asString(), "/ipConfigurations/");
            if (!members.isEmpty() && pool.path("properties") instanceof ObjectNode properties)
                properties.set("backendIPConfigurations", members);
        }
    }

    private static void frontend(Change change, JsonNode frontend) {
        var part = new Change(change.id(), (ObjectNode) frontend, change.before(), change.draft(), change.realm());
        part.linked("/properties/publicIPAddress", PublicIpAddresses.TYPE)
                .forEach(address -> Allocation.free(address, change));
        part.linked("/properties/subnet", Subnets.TYPE);
        part.oneOf("/properties/privateIPAllocationMethod", "Dynamic", "Static");
    }

    private static void outbound(Change change, JsonNode rule) {
        var part = new Change(change.id(), (ObjectNode) rule, change.before(), change.draft(), change.realm());
        int ports = part.within("/properties/allocatedOutboundPorts", 0, 64000, 0);
        part.within("/properties/idleTimeoutInMinutes", 4, 120, 4);
        part.oneOf("/properties/protocol", "All", "Tcp", "Udp");
        if (ports % 8 != 0)
            throw ArmError.bad(
                    "OutboundRuleAllocatedPortsNotMultipleOfEight",
                    "Allocated outbound ports %d of outbound rule %s must be a multiple of 8.",
                    ports,
                    rule.path("name").asString());
    }
}
