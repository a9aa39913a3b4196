package dev.egresslab.plan;

import java.time.Instant;
import java.util.List;

/**
 * What a clean up proved, read back from the cloud afterwards.
 *
 * @param bill what the lab has cost
 */
public record Receipt(String lab, Instant at, List<Line> lines, Bill bill) {
    public Receipt {
        lines = List.copyOf(lines);
    }

    /** One thing that was checked; {@code evidence} is what the cloud answered. */
    public record Line(String what, boolean gone, String evidence) {}

    public boolean nothingLeft() {
        return lines.stream().allMatch(Line::gone);
    }
}
