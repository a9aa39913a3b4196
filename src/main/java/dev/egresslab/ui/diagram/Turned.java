package dev.egresslab.ui.diagram;

import java.util.ArrayList;
import java.util.List;

/** A line the other way round. */
final class Turned {
    private Turned() {}

    static List<Double> of(List<Double> points) {
        var turned = new ArrayList<Double>();
        for (int i = points.size() - 2; i >= 0; i -= 2) {
            turned.add(points.get(i));
            turned.add(points.get(i + 1));
        }
        return turned;
    }
}
