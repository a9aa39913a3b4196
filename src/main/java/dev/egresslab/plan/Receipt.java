package dev.egresslab.plan;

import dev.egresslab.estate.ResourceId;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a clean up proved, read back from the cloud afterwards. Says whose it is, so that it outlives the lab's record.
 *
 * @param type the lab's outbound type
 * @param group the resource group that the lab was made in
 * @param place the id of the place where it was
 * @param bill what the lab has cost
 */
public record Receipt(String lab, String type, String group, String place, Instant at, List<Line> lines, Bill bill) {
    public Receipt {
        Objects.requireNonNull(type);
        Objects.requireNonNull(place);
        lines = List.copyOf(lines);
    }

    /**
     * One thing that was checked.
     *
     * @param gone whether it is as it should be
     * @param evidence what the cloud answered
     * @param others what is not the lab's and is the reason why a resource group was kept
     */
    public record Line(String what, boolean gone, String evidence, List<String> others) {
        public Line {
            others = List.copyOf(others);
        }

        Line(String what, boolean gone, String evidence) {
            this(what, gone, evidence, List.of());
        }

        /** The id of what still stands, where the cloud answered with one. */
        public Optional<ResourceId> standing() {
            return evidence.startsWith("/subscriptions/") ? Optional.of(ResourceId.of(evidence)) : Optional.empty();
        }

        /** Whether it was left standing because others have something in it. */
        public boolean kept() {
            return !others.isEmpty();
        }
    }

    public boolean nothingLeft() {
        return lines.stream().allMatch(Line::gone);
    }
}
