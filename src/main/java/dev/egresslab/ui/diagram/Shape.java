package dev.egresslab.ui.diagram;

import dev.egresslab.ui.kit.Icons.Meaning;

import java.util.List;
import java.util.Optional;

/**
 * What a lab's picture shows, before anything has a place: the same for a lab that is planned and one that exists.
 *
 * @param gate the routes that packets are tested against when they leave the subnet
 * @param device the way out; {@code own} is the subnet that it has for itself, where it has one
 * @param rules the rules of the way out, where it has some
 * @param entry where clients come in, where they do
 */
record Shape(
        Zone group,
        Zone vnet,
        Zone subnet,
        List<Thing> nodes,
        int more,
        Thing pod,
        String podNode,
        Optional<Thing> gate,
        Optional<Table> routes,
        Thing device,
        Optional<Zone> own,
        Optional<Table> rules,
        List<Thing> addresses,
        Thing cluster,
        Thing host,
        Optional<Entry> entry) {
    Shape {
        nodes = List.copyOf(nodes);
        addresses = List.copyOf(addresses);
    }

    /** A container: its name, and its address range or region. */
    record Zone(String name, String range) {}

    /**
     * One thing with a name, a second line, and an address of its own under it or an empty text.
     *
     * @param key of the resource whose state colours it
     * @param hop of the packet's stop that is this thing, or empty
     */
    record Thing(String key, String hop, Meaning meaning, String title, String sub, String address) {
        boolean open() {
            return switch (meaning) {
                case PUBLIC_IP, LOAD_BALANCER, APPLICATION_GATEWAY -> true;
                default -> false;
            };
        }
    }

    /** Routes or rules as they are looked up; {@code match} of a row is what a step that used it is found by. */
    record Table(Meaning meaning, String title, List<Row> rows) {
        Table {
            rows = List.copyOf(rows);
        }
    }

    /** One row of a table. */
    record Row(String match, String left, String middle, String right) {}

    /** What takes clients in, and the client. */
    record Entry(Thing device, Thing client) {}
}
