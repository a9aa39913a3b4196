package dev.egresslab.ui.log;

import dev.egresslab.net.Outcome;
import dev.egresslab.net.Trace;
import dev.egresslab.plan.Progress.Level;
import dev.egresslab.text.Texts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the devices on a packet's way decided, as lines of the log. */
final class NetLines {
    /** The network's decisions. */
    static final String NET = "NET";

    private NetLines() {}

    static List<LogLine> of(Instant at, Trace walked, Texts texts) {
        var lines = new ArrayList<LogLine>();
        for (var hop : walked.hops())
            for (var step : hop.steps())
                lines.add(new LogLine(
                        at, NET, Level.INFO, "", texts.of("ui.log.net.decided", hop.name(), texts.of(step.message()))));
        var ended = texts.of(
                "ui.log.net.ended",
                walked.sent().source().toString(),
                walked.sent().destination().toString(),
                texts.of("outcome." + walked.outcome()));
        boolean good = walked.outcome() == Outcome.ANSWERED;
        lines.add(new LogLine(at, NET, good ? Level.INFO : Level.WARNING, "", ended));
        return lines;
    }
}
