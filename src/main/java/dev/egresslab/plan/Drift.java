package dev.egresslab.plan;

import java.time.Instant;
import java.util.List;

/** What exists of a lab compared with what was made of it, read from the cloud at one moment. */
public record Drift(Instant at, List<Difference> differences) {
    public Drift {
        differences = List.copyOf(differences);
    }

    /** How it differs. */
    public enum Kind {
        /** Was made and is not there. */
        MISSING,
        /** Is there, otherwise than it was made. */
        CHANGED,
        /** Is there and was not made by the lab: it is listed, and kept. */
        ADDED
    }

    /**
     * One difference; texts under {@code drift.<kind>}.
     *
     * @param step key of the resource that it is about, for example {@code routeTable/firewall-routetable}; for what was
     *     added to a group the key of the group
     * @param what the part of it, for example {@code route firewall-route}; empty for the whole
     * @param made as it was made; empty where it was not
     * @param found as it is; empty where it is not there
     */
    public record Difference(Kind kind, String step, String what, String made, String found) {}

    /** Whether everything is as it was made; what was added is no harm. */
    public boolean none() {
        return differences.stream().allMatch(d -> d.kind() == Kind.ADDED);
    }

    /** Keys of the resources that can be put back. */
    public List<String> steps() {
        return differences.stream()
                .filter(d -> d.kind() != Kind.ADDED)
                .map(Difference::step)
                .distinct()
                .toList();
    }
}
