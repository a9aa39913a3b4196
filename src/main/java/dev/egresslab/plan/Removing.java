package dev.egresslab.plan;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.resource.Resource;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Removes what a lab made, and nothing else: a resource group in which others have something is left to them, without the
 * lab's tags.
 */
record Removing(Hand hand, Cloud cloud, List<Resource> made, List<String> tags) implements Walker.Hands {
    /** Fact of a step whose group was kept: the names of what others have in it. */
    static final String KEPT = "kept";

    @Override
    public Found make(Step step, Consumer<Progress> heard) {
        if (!(step.resource() instanceof Resource.Group group)) return hand.remove(step, heard);
        var others = Strangers.in(group, made, cloud.survey(List.of(group.name())));
        if (others.isEmpty()) return hand.remove(step, heard);
        var names = String.join(", ", others.stream().map(ResourceId::name).toList());
        cloud.release(group, tags);
        return new Found(step.id(), Found.State.READY, Map.of(KEPT, names));
    }
}
