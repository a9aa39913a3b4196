package dev.egresslab.plan;

import dev.egresslab.lab.resource.Resource;

import java.time.Duration;
import java.util.List;

/**
 * One thing to make or to remove.
 *
 * @param id the resource's key
 * @param after ids of the steps that must have succeeded before
 * @param estimate how long it usually takes in Azure; facts of durations are in the price book's sibling
 */
public record Step(String id, Resource resource, List<String> after, Duration estimate) {
    public Step {
        after = List.copyOf(after);
    }
}
