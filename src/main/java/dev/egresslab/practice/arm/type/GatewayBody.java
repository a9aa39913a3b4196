package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.Json;
import tools.jackson.databind.node.ObjectNode;

/** An application gateway as the ingress add-on makes it: one listener on port 80 and no backend yet. */
final class GatewayBody {
    private GatewayBody() {}

    static ObjectNode fresh(Managed managed, ResourceId id, ResourceId subnet, ResourceId address) {
        var body = Json.object("""
                {"properties": {"resourceGuid": "%2$s", "operationalState": "Running",
                 "sku": {"name": "Standard_v2", "tier": "Standard_v2", "capacity": 2},
                 "gatewayIPConfigurations": [{"name": "appGatewayFrontendIP", "properties": {"subnet": {"id": "%3$s"}}}],
                 "frontendIPConfigurations": [{"name": "appGatewayFrontendIP", "properties": {
                   "privateIPAllocationMethod": "Dynamic", "publicIPAddress": {"id": "%4$s"}}}],
                 "frontendPorts": [{"name": "fp-80", "properties": {"port": 80}}],
                 "backendAddressPools": [{"name": "defaultaddresspool", "properties": {"backendAddresses": []}}],
                 "backendHttpSettingsCollection": [{"name": "defaulthttpsetting", "properties": {"port": 80,
                   "protocol": "Http", "cookieBasedAffinity": "Disabled", "requestTimeout": 30}}],
                 "httpListeners": [{"name": "fl-80", "properties": {"protocol": "Http",
                   "frontendIPConfiguration": {"id": "%1$s/frontendIPConfigurations/appGatewayFrontendIP"},
                   "frontendPort": {"id": "%1$s/frontendPorts/fp-80"}}}],
                 "requestRoutingRules": [{"name": "rr-80", "properties": {"ruleType": "Basic", "priority": 19500,
                   "httpListener": {"id": "%1$s/httpListeners/fl-80"},
                   "backendAddressPool": {"id": "%1$s/backendAddressPools/defaultaddresspool"},
                   "backendHttpSettings": {"id": "%1$s/backendHttpSettingsCollection/defaulthttpsetting"}}}],
                 "probes": [], "urlPathMaps": [], "sslCertificates": []}}""", id, managed.realm().uuid(), subnet, address);
        for (var list : ApplicationGateways.PARTS)
            for (var part : body.path("properties").path(list)) Parts.dress(id, (ObjectNode) part, list);
        return body;
    }
}
