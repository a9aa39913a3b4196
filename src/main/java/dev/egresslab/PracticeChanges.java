package dev.egresslab;

import dev.egresslab.plan.Change;
import dev.egresslab.practice.Activity;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What others change in the practice cloud, told to whoever listens; this program's own calls are left out. */
final class PracticeChanges implements Consumer<Activity> {
    /** How this program's clients call themselves. */
    private static final String OWN = "egress-lab";

    private final InstantSource clock;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    PracticeChanges(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void accept(Activity activity) {
        if (!activity.change()
                || activity.client().startsWith(OWN)
                || activity.source().equals("identity")) return;
        var change = new Change(
                clock.instant(),
                activity.source().equals("kube") ? "K8S" : "ARM",
                activity.client(),
                activity.command(),
                activity.place(),
                activity.text(),
                activity.status() < 400);
        listeners.forEach(listener -> listener.accept(change));
    }

    /** Closing it ends the listening. */
    AutoCloseable listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
