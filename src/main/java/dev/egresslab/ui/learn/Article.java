package dev.egresslab.ui.learn;

import dev.egresslab.net.Trace;
import dev.egresslab.net.World;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Drawing;

import java.util.List;

/**
 * One page of Learn: its figures in order. Texts are under {@code ui.learn.<id>} and {@code ui.learn.<id>.<figure>}.
 */
record Article(String id, List<Figure> figures) {
    private static final String HOST = "ifconfig.me";

    /** All pages, in the order in which they are read. */
    static final List<Article> ALL = List.of(
            new Article(
                    "types",
                    List.of(
                            out("loadBalancer"),
                            out("managedNATGateway"),
                            out("userAssignedNATGateway"),
                            out("userDefinedRouting"))),
            new Article("snat", List.of(out("loadBalancer"), out("managedNATGateway"), out("userDefinedRouting"))),
            new Article("asymmetric", List.of(in("balanced"), in("published"), in("forwarded"), in("gateway"))));

    Article {
        figures = List.copyOf(figures);
    }

    /** A lab, and a packet through it: out of it, or from a client into it. */
    record Figure(String id, boolean inwards) {
        /** The figure with everything computed. */
        Scene scene(World world, Texts texts) {
            var lab = Specimen.load(id, world);
            var drawing = Drawing.survey(lab.estate(), world, HOST, texts)
                    .orElseThrow(() -> new IllegalStateException("Nothing to draw in " + id));
            return new Scene(drawing, inwards ? lab.in(lab.entrance()) : lab.out(HOST));
        }
    }

    /** What a figure shows. */
    record Scene(Drawing drawing, Trace trace) {}

    private static Figure out(String id) {
        return new Figure(id, false);
    }

    private static Figure in(String id) {
        return new Figure(id, true);
    }
}
