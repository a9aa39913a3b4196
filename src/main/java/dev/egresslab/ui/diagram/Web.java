package dev.egresslab.ui.diagram;

import dev.egresslab.ui.diagram.Picture.Form;
import dev.egresslab.ui.diagram.Picture.Role;
import dev.egresslab.ui.kit.Icons.Meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a picture shows where no template fits, before anything has a place: things in containers, and lines between them. */
final class Web {
    /** A container, in {@code outer} or outermost where that is empty. */
    record Zone(String id, String outer, String kind, Meaning meaning, Shape.Zone named) {}

    /** A thing in a container, or in the node that hosts it. */
    record Knot(String id, String zone, Form form, Shape.Thing thing) {}

    /** A line. */
    record Link(String from, String to, Role role) {}

    private final List<Zone> zones = new ArrayList<>();
    private final List<Knot> knots = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Shape.Table> tables = new ArrayList<>();

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

    void table(Shape.Table table) {
        tables.add(table);
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

    List<Shape.Table> tables() {
        return tables;
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
