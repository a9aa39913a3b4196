package dev.egresslab.ui.diagram;

import dev.egresslab.ui.diagram.Picture.Form;
import dev.egresslab.ui.diagram.Web.Knot;

import java.util.List;

/** Things that no line leads to, in rows and columns; how large things are drawn. Lengths in pixels. */
record Rack(List<Knot> knots) {
    static final double HEIGHT = 52;
    private static final double GAP = 12;
    private static final int LOW = 6;

    Rack {
        knots = List.copyOf(knots);
    }

    static double width(Knot knot) {
        var thing = knot.thing();
        if (knot.form() == Form.GATE) return Math.max(126, 52 + thing.title().length() * 7.4);
        double words = Math.max(thing.title().length() * 7.8, thing.sub().length() * 7.4);
        double least = switch (thing.meaning()) {
            case NODE -> 192;
            case POD -> 172;
            case PUBLIC_IP, CLUSTER -> 180;
            default -> 150;
        };
        return Math.max(least, 60 + words);
    }

    static double height(Knot knot) {
        return knot.form() == Form.GATE ? 32 : HEIGHT;
    }

    /** About three times as wide as its things are high, so that many stay in sight. */
    private int columns() {
        return knots.size() <= LOW ? 1 : (int) Math.ceil(Math.sqrt(knots.size() / 1.8));
    }

    private double cell() {
        return knots.stream().mapToDouble(Rack::width).max().orElse(0);
    }

    double width() {
        return columns() * (cell() + GAP) - GAP;
    }

    double height() {
        return Math.ceilDiv(knots.size(), columns()) * (HEIGHT + GAP) - GAP;
    }

    double x(int index) {
        int column = index % columns();
        return column * (cell() + GAP);
    }

    double y(int index) {
        int row = index / columns();
        return row * (HEIGHT + GAP);
    }
}
