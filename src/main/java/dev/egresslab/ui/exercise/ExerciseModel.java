package dev.egresslab.ui.exercise;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.exercise.Exercise;
import dev.egresslab.lab.exercise.Exercises;
import dev.egresslab.lab.exercise.Task;
import dev.egresslab.lab.exercise.Verdict;
import dev.egresslab.plan.ExerciseRun;
import dev.egresslab.plan.Workbench;
import dev.egresslab.ui.kit.Background;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** What was verified in which lab, and what is being tried. Lives on the window's thread. */
final class ExerciseModel {
    /** How a step stands. */
    enum State {
        AHEAD,
        RUNNING,
        VERIFIED,
        NOT_YET
    }

    private final Workbench workbench;
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final Map<String, Exception> faults = new HashMap<>();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private String running = "";
    private boolean following;
    private boolean again;

    ExerciseModel(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Grows whenever there is something else to show. */
    ReadOnlyIntegerProperty version() {
        return version.getReadOnlyProperty();
    }

    List<Exercise> exercises(Lab lab) {
        return Exercises.of(lab.type());
    }

    State state(Lab lab, Exercise exercise, Task task) {
        var key = key(lab, exercise, task);
        if (running.equals(key)) return State.RUNNING;
        if (faults.containsKey(key)) return State.NOT_YET;
        return verdict(lab, exercise, task)
                .map(v -> v.verified() ? State.VERIFIED : State.NOT_YET)
                .orElse(State.AHEAD);
    }

    Optional<Verdict> verdict(Lab lab, Exercise exercise, Task task) {
        return Optional.ofNullable(verdicts.get(key(lab, exercise, task)));
    }

    /** What a cloud or a cluster refused, where it did. */
    Optional<Exception> fault(Lab lab, Exercise exercise, Task task) {
        return Optional.ofNullable(faults.get(key(lab, exercise, task)));
    }

    boolean busy() {
        return !running.isEmpty();
    }

    long verified(Lab lab, Exercise exercise) {
        return exercise.tasks().stream()
                .filter(t -> state(lab, exercise, t) == State.VERIFIED)
                .count();
    }

    boolean done(Lab lab, Exercise exercise) {
        return verified(lab, exercise) == exercise.tasks().size();
    }

    /** Does a step's work, or only looks. One at a time. */
    void run(Lab lab, Exercise exercise, Task task, boolean work) {
        if (busy()) return;
        running = key(lab, exercise, task);
        var key = running;
        faults.remove(key);
        tell();
        Background.run(
                () -> {
                    var ground = workbench.ground(lab, _ -> {});
                    return work ? ExerciseRun.step(task, ground) : ExerciseRun.check(task, ground);
                },
                result -> {
                    running = "";
                    verdicts.put(key, result.verdict());
                    tell();
                },
                e -> {
                    running = "";
                    faults.put(key, e);
                    tell();
                });
    }

    /** Somebody changed something beside the window: the next steps are verified that are done by now, the rest stays as it is. */
    void follow(Lab lab, Exercise exercise) {
        if (following) {
            again = true;
            return;
        }
        var open = exercise.tasks().stream()
                .filter(t -> t.work().isPresent() && state(lab, exercise, t) != State.VERIFIED)
                .toList();
        if (open.isEmpty()) return;
        following = true;
        again = false;
        Background.run(() -> done(lab, open), seen -> followed(lab, exercise, seen), _ -> following = false);
    }

    /** Those that are done, in their order, up to the first that is not. */
    private Map<Task, Verdict> done(Lab lab, List<Task> tasks) throws InterruptedException {
        var ground = workbench.ground(lab, _ -> {});
        var seen = new HashMap<Task, Verdict>();
        for (var task : tasks) {
            var verdict = ExerciseRun.check(task, ground).verdict();
            if (!verdict.verified()) break;
            seen.put(task, verdict);
        }
        return seen;
    }

    private void followed(Lab lab, Exercise exercise, Map<Task, Verdict> seen) {
        following = false;
        seen.forEach((task, verdict) -> {
            var key = key(lab, exercise, task);
            if (running.equals(key)) return;
            faults.remove(key);
            verdicts.put(key, verdict);
        });
        if (!seen.isEmpty()) tell();
        if (again) follow(lab, exercise);
    }

    private void tell() {
        version.set(version.get() + 1);
    }

    private static String key(Lab lab, Exercise exercise, Task task) {
        return lab.id() + " " + exercise.id() + " " + task.id();
    }
}
