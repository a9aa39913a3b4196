package dev.egresslab.ui.diagram;

import dev.egresslab.ui.diagram.Picture.Form;
import dev.egresslab.ui.diagram.Picture.Role;
import dev.egresslab.ui.kit.Icons.Meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a picture shows where no template fits, before anything has a place: things in containers, and lines between them. */
final class Web {
    /** A container, in {@code outer} or outermost where that is empty. */
    record Zone(String id, String outer, String kind, Meaning meaning, Shape.Zone named) {}

    /** A thing in a container, or in the node that hosts it. */
    record Knot(String id, String zone, Form form, Shape.Thing thing) {}

    /** A table that belongs to a thing, above or under it. */
    record Callout(Shape.Table table, String knot, boolean above) {}

    /** A line. */
    record Link(String from, String to, Role role) {}

    private final List<Zone> zones = new ArrayList<>();
    private final List<Knot> knots = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Callout> callouts = new ArrayList<>();
    private final Map<String, String> gates = new HashMap<>();

    /** A container, once; its id. */
    String zone(String id, String outer, String kind, Meaning meaning, Shape.Zone named) {
        if (zones.stream().noneMatch(z -> z.id().equals(id))) zones.add(new Zone(id, outer, kind, meaning, named));
        return id;
    }

    /** A thing, once for each stop of a packet that it is; its id. */
    String knot(String zone, Form form, Shape.Thing thing) {
        var known = thing.hop().isEmpty() || form == Form.GATE
                ? Optional.<Knot>empty()
                : knots.stream()
                        .filter(k -> k.thing().hop().equals(thing.hop()))
                        .findFirst();
        if (known.isPresent()) return known.get().id();
        var knot = new Knot("n" + knots.size(), zone, form, thing);
        knots.add(knot);
        return knot.id();
    }

    /** A line, once. */
    void link(String from, String to, Role role) {
        if (links.stream().anyMatch(l -> l.from().equals(from) && l.to().equals(to))) return;
        links.add(new Link(from, to, role));
    }

    void table(Shape.Table table, String knot, boolean above) {
        callouts.add(new Callout(table, knot, above));
    }

    /** The gate that packets pass which leave a subnet. */
    void gate(String subnet, String knot) {
        gates.putIfAbsent(subnet, knot);
    }

    Optional<String> gate(String subnet) {
        return Optional.ofNullable(gates.get(subnet));
    }

    List<Zone> zones() {
        return zones;
    }

    List<Knot> knots() {
        return knots;
    }

    List<Link> links() {
        return links;
    }

    List<Callout> callouts() {
        return callouts;
    }

    /** The container of a container; the same where it is outermost. */
    String around(String zone) {
        return zones.stream()
                .filter(z -> z.id().equals(zone) && !z.outer().isEmpty())
                .map(Zone::outer)
                .findFirst()
                .orElse(zone);
    }

    /** The virtual network that a thing is in, or where networks are not drawn its resource group. */
    Optional<Zone> network(String knot) {
        var at = knots.stream().filter(k -> k.id().equals(knot)).map(Knot::zone).findFirst();
        return at.flatMap(this::found).map(zone -> {
            var outer = zone;
            while (outer.kind().equals("subnet")) outer = found(outer.outer()).orElseThrow();
            return outer;
        });
    }

    private Optional<Zone> found(String zone) {
        return zones.stream().filter(z -> z.id().equals(zone)).findFirst();
    }

    /** The things in a container or node. */
    List<Knot> within(String zone) {
        return knots.stream().filter(k -> k.zone().equals(zone)).toList();
    }

    /** Whether a line leads from a node to a pod on another one: it goes beside the nodes. */
    boolean besides(Link link) {
        return link.role() == Role.SPARE && meaning(link.to()) == Meaning.POD;
    }

    /** Whether a line leads towards the internet; the firewall stands before the load balancer that it sends clients to. */
    boolean outwards(Link link) {
        return switch (link.role()) {
            case WAY_OUT -> true;
            case SPARE -> meaning(link.from()) == Meaning.NODE;
            case ENTRY -> meaning(link.from()) == Meaning.FIREWALL && meaning(link.to()) == Meaning.LOAD_BALANCER;
        };
    }

    private Meaning meaning(String id) {
        return knots.stream()
                .filter(k -> k.id().equals(id))
                .map(k -> k.thing().meaning())
                .findFirst()
                .orElse(Meaning.GROUP);
    }

    /** Whether a line leads from or to a thing. */
    boolean linked(Knot knot) {
        return links.stream().anyMatch(l -> l.from().equals(knot.id()) || l.to().equals(knot.id()));
    }
}
