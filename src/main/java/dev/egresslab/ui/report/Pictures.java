package dev.egresslab.ui.report;

import dev.egresslab.net.Trace;
import dev.egresslab.net.World;
import dev.egresslab.plan.Measurement;
import dev.egresslab.plan.report.Picture;
import dev.egresslab.plan.report.Report;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Drawing;
import dev.egresslab.ui.diagram.Stops;

import java.util.List;
import java.util.Optional;

/** The diagram of a lab, or of a cluster that was there already, in the forms that files hold. */
public final class Pictures {
    private Pictures() {}

    /** What exists, with the measured packet's way; what is wanted, where nothing exists. */
    public static Picture of(Report report, World world, Texts texts) {
        var drawing = Drawing.survey(report.estate(), world, "ifconfig.me", texts)
                .orElseGet(() -> Drawing.plan(report.design(), texts));
        return of(drawing, report.measured().flatMap(Measurement::predicted));
    }

    public static Picture of(Drawing drawing, Optional<Trace> way) {
        var stops = way.map(Stops::of).orElse(List.of());
        return new Picture(drawing.svg(stops, -1, false), drawing.mermaid(stops));
    }
}
