package dev.egresslab.ui.diagram;

import java.util.ArrayList;
import java.util.List;

/** A line beside another one, the other way round. */
final class Shifted {
    private static final double DOWN = 20;
    private static final double ASIDE = 9;
    /** Beside a line with corners there is less room. */
    private static final double NEAR = 10;

    private Shifted() {}

    /** Points of the answer's line: under what is level, on the lower side of what is upright. */
    static List<Double> back(List<Double> points) {
        var plain = corners(points);
        var back = new ArrayList<Double>();
        for (int i = plain.size() - 2; i >= 0; i -= 2) {
            back.add(plain.get(i) + aside(plain, i));
            back.add(plain.get(i + 1) + (upright(plain) ? 0 : plain.size() > 4 ? NEAR : DOWN));
        }
        return List.copyOf(back);
    }

    private static boolean upright(List<Double> points) {
        return points.get(0).equals(points.get(points.size() - 2));
    }

    private static double aside(List<Double> points, int i) {
        if (upright(points)) return DOWN;
        boolean after = i + 3 < points.size() && points.get(i).equals(points.get(i + 2));
        boolean before = i >= 2 && points.get(i).equals(points.get(i - 2));
        if (!after && !before) return 0;
        double rise = after ? points.get(i + 3) - points.get(i + 1) : points.get(i + 1) - points.get(i - 1);
        return rise < 0 ? ASIDE : -ASIDE;
    }

    /** Without points that lie between two others on one level. */
    private static List<Double> corners(List<Double> points) {
        var corners = new ArrayList<Double>();
        for (int i = 0; i < points.size(); i += 2) {
            boolean between = i >= 2
                    && i + 3 < points.size()
                    && points.get(i + 1).equals(points.get(i - 1))
                    && points.get(i + 1).equals(points.get(i + 3));
            if (between) continue;
            corners.add(points.get(i));
            corners.add(points.get(i + 1));
        }
        return corners;
    }
}
