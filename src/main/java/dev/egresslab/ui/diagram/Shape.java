package dev.egresslab.ui.diagram;

import dev.egresslab.ui.kit.Icons.Meaning;

import java.util.List;
import java.util.Optional;

/**
 * What a lab's picture shows, before anything has a place: the same for a lab that is planned and one that exists.
 *
 * @param device the way out; {@code deviceSubnet} names the subnet of its own that it lies in, where it has one
 * @param gate name of the route table that packets are tested against, where there is one
 */
record Shape(
        String group,
        String region,
        String vnet,
        String space,
        String subnet,
        String range,
        List<Thing> nodes,
        int more,
        Thing pod,
        String podNode,
        Optional<Gate> gate,
        Thing device,
        Optional<String> deviceSubnet,
        List<Thing> addresses,
        Thing cluster,
        Thing host) {
    Shape {
        nodes = List.copyOf(nodes);
        addresses = List.copyOf(addresses);
    }

    /**
     * One thing with a name and a second line.
     *
     * @param key of the resource whose state colours it
     * @param hop id of the trace's hop that is this thing, or empty
     */
    record Thing(String key, String hop, Meaning meaning, String title, String sub) {}

    /** The route table and the rows that it shows. */
    record Gate(String key, String name, List<String> rows) {
        Gate {
            rows = List.copyOf(rows);
        }
    }
}
