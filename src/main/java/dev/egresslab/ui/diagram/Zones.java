package dev.egresslab.ui.diagram;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Network;
import dev.egresslab.net.Node;
import dev.egresslab.net.Subnet;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Picture.Form;
import dev.egresslab.ui.kit.Icons.Meaning;

import java.util.Map;

/** Which container each thing is in: its subnet, or its resource group. */
final class Zones {
    /** What is only shown where it belongs to a resource group: no packet passes it. */
    private static final Map<String, Meaning> OWNED = Map.of(
            "Microsoft.Network/virtualNetworks", Meaning.VNET,
            "Microsoft.Network/networkSecurityGroups", Meaning.SECURITY_GROUP,
            "Microsoft.Network/routeTables", Meaning.ROUTE_TABLE,
            "Microsoft.ManagedIdentity/userAssignedIdentities", Meaning.IDENTITY);

    private final Web web;
    private final Estate estate;
    private final Network network;
    private final Grouping grouping;
    private final Texts texts;

    Zones(Web web, Estate estate, Network network, Grouping grouping, Texts texts) {
        this.web = web;
        this.estate = estate;
        this.network = network;
        this.grouping = grouping;
        this.texts = texts;
    }

    String internet() {
        return web.zone(
                "internet", "", "internet", Meaning.INTERNET, new Shape.Zone(texts.of("ui.picture.INTERNET"), ""));
    }

    /** Where a resource is that is in no subnet. */
    String of(ResourceId id) {
        return switch (grouping) {
            case NETWORK -> home();
            case RESOURCE_GROUP -> group(id);
        };
    }

    /** Where a resource is that has a subnet. */
    String in(ResourceId id, ResourceId subnet) {
        if (grouping == Grouping.RESOURCE_GROUP) return group(id);
        return network.subnet(subnet).map(this::subnet).orElseGet(this::home);
    }

    String node(Node node) {
        return in(node.scaleSet(), node.subnet());
    }

    String subnet(Subnet subnet) {
        if (grouping == Grouping.RESOURCE_GROUP) return group(subnet.id());
        var vnet = subnet.id().parent().orElseThrow();
        var outer = web.zone(
                "vnet:" + vnet,
                home(),
                "vnet",
                Meaning.VNET,
                new Shape.Zone(vnet.name(), SurveyedShape.first(subnet.space())));
        return web.zone(
                "subnet:" + subnet.id(),
                outer,
                "subnet",
                Meaning.SUBNET,
                new Shape.Zone(subnet.id().name(), subnet.range().toString()));
    }

    /** What no packet passes, where the containers say whom it belongs to. */
    void others() {
        if (grouping == Grouping.NETWORK) return;
        OWNED.forEach((type, meaning) -> estate.all(type)
                .forEach(d -> web.knot(
                        group(d.id()),
                        Form.NODE,
                        new Shape.Thing("", "", meaning, brief(d.name()), said(meaning), ""))));
    }

    /** A thing that is only told. */
    Shape.Thing silent(String title) {
        return new Shape.Thing("", "", Meaning.NODE, title, "", "");
    }

    private String said(Meaning meaning) {
        return texts.of("ui.picture.kind." + meaning, "").strip();
    }

    private static String brief(String name) {
        return name.length() > 20 ? name.substring(0, 19) + "…" : name;
    }

    /** The group of the cluster, with everything of its network in it. */
    private String home() {
        return estate.all("Microsoft.ContainerService/managedClusters").stream()
                .findFirst()
                .map(Document::id)
                .map(this::group)
                .orElseGet(this::internet);
    }

    private String group(ResourceId id) {
        var name = id.group().orElse("");
        var region = estate.documents().stream()
                .filter(d -> d.id().group().filter(name::equalsIgnoreCase).isPresent())
                .flatMap(d -> d.text("/location").stream())
                .findFirst()
                .orElse("");
        return web.zone(
                "group:" + name.toLowerCase(java.util.Locale.ROOT),
                "",
                "group",
                Meaning.GROUP,
                new Shape.Zone(name, region));
    }
}
