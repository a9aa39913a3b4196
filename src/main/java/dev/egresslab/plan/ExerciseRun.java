package dev.egresslab.plan;

import dev.egresslab.lab.exercise.Exercise;
import dev.egresslab.lab.exercise.Ground;
import dev.egresslab.lab.exercise.Task;
import dev.egresslab.lab.exercise.Verdict;

/** Does an exercise from its first step on: works, checks, and goes on while what it sees is what should be seen. */
public final class ExerciseRun {
    /** What a step came to. */
    public record Result(Task task, Verdict verdict) {}

    /** Who follows. */
    public interface Listener {
        void begins(Task task);

        void ended(Result result);
    }

    private ExerciseRun() {}

    /** Whether every step was verified; the first that was not is the last one tried. */
    public static boolean run(Exercise exercise, Ground ground, Listener listener) throws InterruptedException {
        for (var task : exercise.tasks()) {
            listener.begins(task);
            var result = step(task, ground);
            listener.ended(result);
            if (!result.verdict().verified()) return false;
        }
        return true;
    }

    /** One step, with its work. */
    public static Result step(Task task, Ground ground) throws InterruptedException {
        if (task.work().isPresent()) task.work().get().on(ground);
        return check(task, ground);
    }

    /** Only looks whether a step's effect is there. */
    public static Result check(Task task, Ground ground) throws InterruptedException {
        return new Result(task, task.check().of(ground));
    }
}
