package dev.egresslab.plan;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.resource.Resource;

import java.time.InstantSource;
import java.util.function.Consumer;

/** One thing done to a lab outside a plan, as an exercise does, and written down as a plan's steps are. */
record SingleStep(Journal journal, InstantSource clock, Place place, Lab lab) {
    /**
     * Makes a resource, or makes it as it should be.
     *
     * @throws CloudException as the cloud refuses; that is written down too
     */
    Found put(Hand hand, Resource resource, Consumer<Progress> heard) {
        var step = resource.key();
        write(new Entry.Started(clock.instant(), step));
        try {
            var found = hand.put(resource, progress -> {
                write(new Entry.Heard(clock.instant(), step, progress));
                heard.accept(progress);
            });
            write(new Entry.Succeeded(clock.instant(), step, found.id(), found.facts()));
            journal.applied(lab.id(), resource);
            return found;
        } catch (CloudException e) {
            write(Entry.Failed.of(clock.instant(), step, e));
            throw e;
        }
    }

    private void write(Entry entry) {
        journal.append(lab.id(), entry, place.now());
    }
}
