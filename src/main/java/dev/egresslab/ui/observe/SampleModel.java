package dev.egresslab.ui.observe;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Sampling;
import dev.egresslab.plan.Workbench;
import org.jspecify.annotations.Nullable;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A sample from every node: running, given up, failed or told. On the window's thread; the sampling is not. */
final class SampleModel {
    /** How far it is. */
    sealed interface State {
        record Idle(boolean cancelled) implements State {}

        record Running(Sampling.Far far) implements State {}

        record Told(Sampling sampling) implements State {}

        record Failed(Exception why) implements State {}
    }

    private final Workbench workbench;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle(false));
    private @Nullable Thread worker;
    private int asked;

    SampleModel(Workbench workbench) {
        this.workbench = workbench;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Makes many connections from the lab's cluster, unless that is going on. */
    void start(Lab lab) {
        if (state.get() instanceof State.Running) return;
        int mine = ++asked;
        state.set(new State.Running(new Sampling.Far(0, 0, 0)));
        var name = "egress-probe-" + workbench.now().getEpochSecond();
        worker = Thread.ofVirtual().name("sample").start(() -> {
            try {
                var sampling = Sampling.of(workbench, lab, name, far -> later(mine, new State.Running(far)));
                later(mine, new State.Told(sampling));
            } catch (RuntimeException e) {
                // whatever was going on when it was given up says so in its own way
                later(mine, Thread.currentThread().isInterrupted() ? new State.Idle(true) : new State.Failed(e));
            }
        });
    }

    /** Gives it up; the Job is removed. */
    void cancel() {
        var working = worker;
        if (working != null) working.interrupt();
    }

    /** Another lab is seen. */
    void reset() {
        cancel();
        asked++;
        state.set(new State.Idle(false));
    }

    private void later(int question, State now) {
        Platform.runLater(() -> {
            if (question == asked) state.set(now);
        });
    }
}
