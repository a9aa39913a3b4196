package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Bill;
import dev.egresslab.plan.Past;
import dev.egresslab.plan.Standing;
import dev.egresslab.plan.Standing.StepState;
import dev.egresslab.plan.Workbench;

import java.time.Instant;
import java.util.List;

/** What this computer knows of a lab without asking a cloud. */
record Known(
        Lab lab,
        Standing standing,
        Past past,
        Bill bill,
        List<StepState> steps,
        boolean billed,
        Instant now,
        Presence presence) {
    Known {
        steps = List.copyOf(steps);
    }

    static Known of(Workbench workbench, Lab lab) {
        var standing = workbench.standing(lab);
        var past = workbench.past(lab);
        var design = workbench.design(lab);
        var now = workbench.now();
        var steps = design.resources().stream()
                .map(r -> standing.steps().getOrDefault(r.key(), StepState.PLANNED))
                .toList();
        return new Known(
                lab,
                standing,
                past,
                workbench.bill(lab),
                steps,
                workbench.place(lab.place()).billed(),
                now,
                Presence.UNASKED);
    }

    /** The same, after its place was asked. */
    Known with(Presence now) {
        return new Known(lab, standing, past, bill, steps, billed, this.now, now);
    }

    String group() {
        return lab.answers().texts().getOrDefault("group", lab.id());
    }

    /** How many steps are done. */
    long done() {
        return steps.stream().filter(s -> s == StepState.READY).count();
    }

    /** Whether it should have been cleaned up by now. */
    boolean late() {
        return standing.state() != Standing.State.CLEANED
                && lab.expires().filter(at -> at.isBefore(now)).isPresent();
    }

    /** Whether it waits for a person to go on with it. */
    boolean stopped() {
        return switch (standing.state()) {
            case INTERRUPTED, FAILED, CANCELLED -> true;
            case DRAFT, BUILDING, READY, CLEANING, CLEANED -> false;
        };
    }
}
