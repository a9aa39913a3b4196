package dev.egresslab.ui.wizard;

import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Standing.StepState;
import dev.egresslab.plan.Workbench;

/** Whether what this computer knows of a lab is still so in its place. */
enum Presence {
    /** Not worth asking, or nobody is signed in to be asked as. */
    UNASKED,
    ASKING,
    THERE,
    /** Its resource group is not there any more: somebody else deleted it. */
    GONE,
    /** The place does not answer. */
    UNKNOWN;

    /** What is known before the place is asked. */
    static Presence before(Known lab, Workbench workbench) {
        boolean still = switch (lab.standing().state()) {
            case READY, FAILED, INTERRUPTED, CANCELLED -> true;
            case DRAFT, BUILDING, CLEANING, CLEANED -> false;
        };
        boolean made = workbench.design(lab.lab()).first(Resource.Group.class).stream()
                .anyMatch(group -> lab.standing().steps().get(group.key()) == StepState.READY);
        boolean in = workbench
                .place(lab.lab().place())
                .entrance()
                .filter(door -> door.chosen().isEmpty())
                .isEmpty();
        return still && made && in ? ASKING : UNASKED;
    }

    /** Asks the place. Blocks. */
    static Presence ask(Known lab, Workbench workbench) {
        var group = workbench.design(lab.lab()).first(Resource.Group.class).orElseThrow();
        try {
            var cloud = workbench.place(lab.lab().place()).cloud();
            return cloud.find(group).isPresent() ? THERE : GONE;
        } catch (CloudException e) {
            return UNKNOWN;
        }
    }
}
