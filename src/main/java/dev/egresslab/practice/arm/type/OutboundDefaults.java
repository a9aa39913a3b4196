package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Json;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** The way out of a cluster: Azure's word for it and the profile that belongs to it. */
final class OutboundDefaults {
    // https://learn.microsoft.com/azure/aks/egress-outboundtype
    private static final List<String> TYPES = List.of(
            "loadBalancer",
            "managedNATGateway",
            "managedNATGatewayV2",
            "userAssignedNATGateway",
            "userDefinedRouting",
            "none",
            "block");

    private OutboundDefaults() {}

    static void fill(Change change, ObjectNode network) {
        var asked = network.path("outboundType").asString("");
        var type = asked.isEmpty()
                ? change.former("/properties/networkProfile/outboundType").orElse(TYPES.getFirst())
                : asked;
        var known = TYPES.stream().filter(type::equalsIgnoreCase).findFirst();
        if (known.isEmpty())
            throw ArmError.aks(
                    "InvalidParameter",
                    "The value of parameter networkProfile.outboundType is invalid. Error details: '%s' is none of %s. Please see https://aka.ms/aks/outboundtype for more details."
                            .formatted(type, String.join(", ", TYPES)));
        network.put("outboundType", known.get());
        boolean moved = change.former("/properties/networkProfile/outboundType")
                .filter(former -> !former.equals(known.get()))
                .isPresent();
        if (known.get().equals("userDefinedRouting") && change.creating()) plain(network);
        if (known.get().equals("loadBalancer")) loadBalancer(change, network);
        else if (known.get().equals("managedNATGateway")) network.putObject("loadBalancerProfile");
        else network.remove("loadBalancerProfile");
        if (known.get().startsWith("managedNATGateway")) natGateway(change, network, moved);
        else network.remove("natGatewayProfile");
    }

    private static void plain(ObjectNode network) {
        var profile = network.path("loadBalancerProfile");
        for (var member : new String[] {"managedOutboundIPs", "outboundIPs", "outboundIPPrefixes"})
            if (!profile.path(member).isEmpty())
                throw ArmError.aks(
                        "InvalidUserDefinedRoutingWithLoadBalancerProfile",
                        "userDefinedRouting doesn't support customizing a standard load balancer with IP addresses");
    }

    private static void loadBalancer(Change change, ObjectNode network) {
        var profile = Json.inside(network, "loadBalancerProfile");
        drop(profile, "outboundIPs", "publicIPs");
        drop(profile, "outboundIPPrefixes", "publicIPPrefixes");
        boolean own = profile.has("outboundIPs") || profile.has("outboundIPPrefixes");
        if (!own) Json.inside(profile, "managedOutboundIPs");
        Json.fill(profile, Json.object("""
                {"backendPoolType": "nodeIPConfiguration", "allocatedOutboundPorts": 0, "idleTimeoutInMinutes": 30}"""));
        if (!own) Json.fill(profile, Json.object("{\"managedOutboundIPs\": {\"count\": 1}}"));
        Json.inside(profile).remove("effectiveOutboundIPs");
        effective(change, "loadBalancerProfile", profile);
    }

    private static void natGateway(Change change, ObjectNode network, boolean moved) {
        var profile = Json.inside(network, "natGatewayProfile");
        Json.fill(profile, Json.object("""
                {"managedOutboundIPProfile": {"count": 1}, "idleTimeoutInMinutes": 4}"""));
        profile.remove("effectiveOutboundIPs");
        if (!moved) effective(change, "natGatewayProfile", profile);
    }

    /** What AKS reports is AKS's own: a client that echoes an old value changes nothing. */
    private static void effective(Change change, String member, ObjectNode profile) {
        change.before()
                .map(d -> d.body().at("/properties/networkProfile/" + member + "/effectiveOutboundIPs"))
                .filter(node -> node.isArray())
                .ifPresent(node -> profile.set("effectiveOutboundIPs", node.deepCopy()));
    }

    private static void drop(ObjectNode profile, String member, String list) {
        var value = profile.path(member);
        if (value.isNull() || (value.isObject() && value.path(list).isEmpty())) profile.remove(member);
    }
}
