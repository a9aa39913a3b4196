package dev.egresslab.ui.wizard;

import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Found;
import dev.egresslab.plan.Standing.StepState;
import dev.egresslab.plan.Workbench;
import dev.egresslab.text.Message;

import java.util.Optional;

/** What became of the step that a stopped build left to its cloud. */
final class Meanwhile {
    private Meanwhile() {}

    /** Asks the place for the first such step; empty where there is none, or no answer. Blocks. */
    static Optional<Message> of(Known lab, Workbench workbench) {
        if (lab.past().removing()) return Optional.empty();
        var left = workbench.design(lab.lab()).resources().stream()
                .filter(r -> lab.standing().steps().get(r.key()) == StepState.WORKING)
                .flatMap(r -> r instanceof Resource.Arm arm
                        ? Optional.of(arm).stream()
                        : Optional.<Resource.Arm>empty().stream())
                .findFirst();
        try {
            var cloud = workbench.place(lab.lab().place()).cloud();
            return left.map(arm -> Message.of("ui.start.meanwhile." + word(cloud.find(arm)), arm.name()));
        } catch (CloudException e) {
            return Optional.empty();
        }
    }

    private static String word(Optional<Found> found) {
        return found.map(f -> f.state().name()).orElse("ABSENT");
    }
}
