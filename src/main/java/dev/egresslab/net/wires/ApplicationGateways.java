package dev.egresslab.net.wires;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.ApplicationGateway;
import dev.egresslab.net.Fabric;
import tools.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.stream.Stream;

/** Application gateways: a listener leads, by its routing rule, to a backend pool and its port. */
final class ApplicationGateways implements Wire {
    @Override
    public String type() {
        return "Microsoft.Network/applicationGateways";
    }

    @Override
    public void join(Document self, Fabric fabric) {
        var subnet = self.link("/properties/gatewayIPConfigurations/0/properties/subnet");
        if (subnet.isEmpty()) return;
        var inside = fabric.subnet(subnet.get()).map(s -> s.range().first().plus(4));
        var listeners = self.items("/properties/requestRoutingRules")
                .flatMap(rule -> listener(self, rule, fabric))
                .toList();
        inside.ifPresent(at -> fabric.add(new ApplicationGateway(self.id(), subnet.get(), at, listeners)));
    }

    private static Stream<ApplicationGateway.Listener> listener(Document self, JsonNode rule, Fabric fabric) {
        var listener = named(self, "httpListeners", rule.at("/properties/httpListener/id"));
        var front = listener.flatMap(
                l -> named(self, "frontendIPConfigurations", l.at("/properties/frontendIPConfiguration/id")));
        var port = listener.flatMap(l -> named(self, "frontendPorts", l.at("/properties/frontendPort/id")));
        var target = target(self, rule);
        var pool = either(self, "backendAddressPools", target, "BackendAddressPool");
        var settings = either(self, "backendHttpSettingsCollection", target, "BackendHttpSettings");
        var owned = front.map(f -> f.at("/properties/publicIPAddress/id").asString(""))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> fabric.publicIp(ResourceId.of(id)));
        if (owned.isEmpty() || port.isEmpty() || pool.isEmpty()) return Stream.empty();
        var backends = pool.get()
                .at("/properties/backendAddresses")
                .valueStream()
                .map(a -> a.path("ipAddress").asString(""))
                .filter(Ipv4::is)
                .map(Ipv4::parse)
                .toList();
        return Stream.of(new ApplicationGateway.Listener(
                owned.get(),
                port.get().at("/properties/port").asInt(80),
                backends,
                settings.map(s -> s.at("/properties/port").asInt(80)).orElse(80)));
    }

    /** A basic rule names its backends itself; one by paths does so in its map: the first path that has any, else the default. */
    private static JsonNode target(Document self, JsonNode rule) {
        var map = named(self, "urlPathMaps", rule.at("/properties/urlPathMap/id"));
        if (map.isEmpty()) return rule;
        return map.get()
                .at("/properties/pathRules")
                .valueStream()
                .filter(path -> path.at("/properties/backendAddressPool").isObject())
                .findFirst()
                .orElse(map.get());
    }

    /** For example {@code backendAddressPool} of a rule, or {@code defaultBackendAddressPool} of a map. */
    private static Optional<JsonNode> either(Document self, String collection, JsonNode from, String name) {
        var plain = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return named(self, collection, from.at("/properties/" + plain + "/id"))
                .or(() -> named(self, collection, from.at("/properties/default" + name + "/id")));
    }

    private static Optional<JsonNode> named(Document self, String collection, JsonNode id) {
        var text = id.asString("");
        var name = text.substring(text.lastIndexOf('/') + 1);
        return self.items("/properties/" + collection)
                .filter(n -> n.path("name").asString("").equalsIgnoreCase(name))
                .findFirst();
    }
}
