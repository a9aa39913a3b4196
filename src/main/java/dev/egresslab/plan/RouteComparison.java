package dev.egresslab.plan;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Drift.Difference;
import dev.egresslab.plan.Drift.Kind;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The routes of a table, compared with those that a lab put into it. */
final class RouteComparison {
    private RouteComparison() {}

    static List<Difference> of(Resource.RouteTable made, Document found, Estate estate) {
        Map<String, String> there = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        found.items("/properties/routes").forEach(r -> there.put(r.path("name").asString(""), text(r)));
        var differences = new ArrayList<Difference>();
        for (var route : made.routes()) {
            var wanted = text(route, made.group(), estate);
            var is = there.remove(route.name());
            if (is == null)
                differences.add(new Difference(Kind.MISSING, made.key(), "route " + route.name(), wanted, ""));
            else if (!is.equalsIgnoreCase(wanted))
                differences.add(new Difference(Kind.CHANGED, made.key(), "route " + route.name(), wanted, is));
        }
        there.forEach(
                (name, text) -> differences.add(new Difference(Kind.ADDED, made.key(), "route " + name, "", text)));
        return differences;
    }

    private static String text(JsonNode route) {
        var body = route.path("properties");
        var hop = body.path("nextHopIpAddress").asString("");
        return body.path("addressPrefix").asString("") + " to "
                + (hop.isEmpty() ? body.path("nextHopType").asString("") : hop);
    }

    private static String text(Resource.Route route, String group, Estate estate) {
        var firewall = estate.named("Microsoft.Network/azureFirewalls", group, route.firewall());
        return switch (route) {
            case Resource.Route.ToFirewall to ->
                to.prefix() + " to "
                        + firewall.stream()
                                .flatMap(f -> f.items("/properties/ipConfigurations"))
                                .map(c -> c.at("/properties/privateIPAddress").asString(""))
                                .findFirst()
                                .orElse("");
            case Resource.Route.PublicAddressToInternet _ ->
                firewall.stream()
                                .flatMap(f -> f.items("/properties/ipConfigurations"))
                                .map(c -> c.at("/properties/publicIPAddress/id").asString(""))
                                .filter(id -> !id.isEmpty())
                                .map(dev.egresslab.estate.ResourceId::of)
                                .flatMap(id -> estate.find(id).stream())
                                .flatMap(ip -> ip.text("/properties/ipAddress").stream())
                                .findFirst()
                                .orElse("")
                        + "/32 to Internet";
        };
    }
}
