package dev.egresslab.ui.diagram;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Firewall;
import dev.egresslab.net.Network;
import dev.egresslab.net.Route;
import dev.egresslab.net.Subnet;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Shape.Row;
import dev.egresslab.ui.kit.Icons.Meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The routes and rules that a packet is looked up in, as tables. */
final class SurveyedRules {
    private static final int MOST = 4;

    private final Estate estate;
    private final Network network;
    private final Texts texts;

    SurveyedRules(Estate estate, Network network, Texts texts) {
        this.estate = estate;
        this.network = network;
        this.texts = texts;
    }

    /** The gate at the subnet's border; its address is the default route where no table tells it. */
    Shape.Thing gate(Subnet subnet, boolean tabled) {
        var own = subnet.routeTable().flatMap(estate::find).map(Document::name);
        var way = rows(subnet).stream()
                .filter(r -> r.prefix().prefix() == 0)
                .findFirst()
                .map(r -> r.prefix() + " " + hop(r))
                .orElse("");
        return new Shape.Thing(
                own.map(n -> "routeTable/" + n).orElse(""),
                "routes",
                Meaning.ROUTE_TABLE,
                texts.of(own.isPresent() ? "ui.picture.routeTable" : "ui.picture.azureRoutes"),
                "",
                tabled ? "" : way);
    }

    /** The routes of a subnet that count, the most general first. */
    Optional<Shape.Table> table(Subnet subnet) {
        var name = subnet.routeTable().flatMap(estate::find).map(Document::name);
        var rows = rows(subnet).stream()
                .map(r -> new Row("route:" + r.prefix(), r.prefix().toString(), "", hop(r)))
                .toList();
        return name.map(title -> new Shape.Table(Meaning.ROUTE_TABLE, title, cut(rows)));
    }

    /** The rule collections of a firewall in their order, and what happens to the rest. */
    Shape.Table rules(Firewall firewall) {
        var rows = new LinkedHashMap<String, List<String>>();
        firewall.nat()
                .forEach(r -> rows.computeIfAbsent(r.collection(), _ -> new ArrayList<>())
                        .add(texts.of("ui.picture.to", r.to() + ":" + r.toPort())));
        firewall.network()
                .forEach(r -> rows.computeIfAbsent(r.collection(), _ -> new ArrayList<>())
                        .add(r.protocols().getFirst().toLowerCase(Locale.ROOT) + ":"
                                + r.ports().getFirst()));
        firewall.application()
                .forEach(r -> rows.computeIfAbsent(r.collection(), _ -> new ArrayList<>())
                        .addAll(r.tags().isEmpty() ? lower(r.protocols()) : tags(r.tags())));
        var table = new ArrayList<Row>();
        rows.forEach((id, what) -> table.add(
                new Row("rule:" + id, priority(firewall, id), ResourceId.of(id).name(), brief(what))));
        var cut = new ArrayList<>(cut(table));
        cut.add(new Row("rule:default", "–", texts.of("ui.picture.rest"), texts.of("ui.picture.deny")));
        return new Shape.Table(
                Meaning.FIREWALL, texts.of("ui.picture.rules", firewall.id().name()), cut);
    }

    private String priority(Firewall firewall, String collection) {
        var name = ResourceId.of(collection).name();
        return estate.find(firewall.id()).stream()
                .flatMap(d -> Stream.of("natRuleCollections", "networkRuleCollections", "applicationRuleCollections")
                        .flatMap(kind -> d.items("/properties/" + kind)))
                .filter(node -> node.path("name").asString("").equals(name))
                .map(node -> node.at("/properties/priority").asString(""))
                .findFirst()
                .orElse("");
    }

    private List<Route> rows(Subnet subnet) {
        return network.routes(subnet.id()).stream()
                .flatMap(routes -> routes.rows().stream())
                .filter(r -> r.active() && r.nextHop() != Route.NextHop.NONE)
                .sorted(java.util.Comparator.comparingInt(r -> r.prefix().prefix()))
                .toList();
    }

    private String hop(Route route) {
        if (route.nextHop() == Route.NextHop.VIRTUAL_NETWORK) return texts.of("ui.picture.inVnet");
        return route.nextHop().azure() + route.appliance().map(a -> " " + a).orElse("");
    }

    private List<String> tags(List<String> tags) {
        return tags.stream()
                .map(tag -> tag.equals("AzureKubernetesService") ? texts.of("ui.picture.fqdnTag") : tag)
                .toList();
    }

    private static List<String> lower(List<String> protocols) {
        return protocols.stream().map(p -> p.toLowerCase(Locale.ROOT)).toList();
    }

    private static String brief(List<String> what) {
        var distinct = what.stream().distinct().toList();
        return String.join(" ", distinct.subList(0, Math.min(2, distinct.size())))
                + (distinct.size() > 2 ? " +" + (distinct.size() - 2) : "");
    }

    private List<Row> cut(List<Row> rows) {
        if (rows.size() <= MOST) return rows;
        var cut = new ArrayList<>(rows.subList(0, MOST - 1));
        cut.add(new Row("", "", texts.of("ui.picture.more", rows.size() - MOST + 1), ""));
        return cut;
    }
}
