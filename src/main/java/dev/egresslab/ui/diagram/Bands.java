package dev.egresslab.ui.diagram;

import dev.egresslab.ui.diagram.Picture.Item;
import dev.egresslab.ui.diagram.Web.Callout;
import dev.egresslab.ui.diagram.Web.Zone;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Room for the tables of a network: routes in a band along its top, above their gates, and rules along its bottom, under
 * their devices. Lengths in pixels.
 */
record Bands(Web web, Zone zone) {
    static final double CARD = 312;
    private static final double GAP = 16;
    private static final double EDGE = 14;

    /** How high the band is; 0 where there is nothing in it. */
    double height(boolean above) {
        return callouts(above).stream()
                .mapToDouble(c -> Sheet.height(c.table()) + GAP)
                .max()
                .orElse(0);
    }

    /** How wide the container must be. */
    double width() {
        return Math.max(width(true), width(false));
    }

    private double width(boolean above) {
        int cards = callouts(above).size();
        return cards == 0 ? 0 : cards * (CARD + GAP) - GAP + 2 * EDGE;
    }

    /** Puts the tables into a container that has its place: each as near to its owner as the others let it. */
    void draw(Sheet sheet, Function<String, Item> owners, double x, double y, double width, double height) {
        for (boolean above : new boolean[] {true, false}) {
            var callouts = callouts(above).stream()
                    .sorted(Comparator.comparingDouble(
                            c -> owners.apply(c.knot()).x()))
                    .toList();
            double least = x + EDGE;
            for (int i = 0; i < callouts.size(); i++) {
                var owner = owners.apply(callouts.get(i).knot());
                double tie = owner.x() + Math.min(40, owner.width() / 2);
                double most = x + width - EDGE - (callouts.size() - i) * (CARD + GAP) + GAP;
                double left = Math.clamp(tie - 40, least, Math.max(least, most));
                var table = callouts.get(i).table();
                if (above) {
                    double top = y + Sheet.HEAD + 4;
                    sheet.card(table, left, top, CARD, tie(tie, left), top + Sheet.height(table), owner.y());
                } else {
                    double top = y + height - EDGE - Sheet.height(table);
                    sheet.card(table, left, top, CARD, tie(tie, left), under(owner), top);
                }
                least = left + CARD + GAP;
            }
        }
    }

    /** Where the line to the owner starts: within the table. */
    private static double tie(double wanted, double left) {
        return Math.clamp(wanted, left + 12, left + CARD - 12);
    }

    /** Below the owner's address, where it has one. */
    private static double under(Item owner) {
        return owner.y() + owner.height() + (owner.thing().address().isEmpty() ? 0 : 32);
    }

    private List<Callout> callouts(boolean above) {
        return web.callouts().stream()
                .filter(c -> c.above() == above
                        && web.network(c.knot()).filter(zone::equals).isPresent())
                .toList();
    }
}
