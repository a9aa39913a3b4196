package dev.egresslab.lab.exercise;

import java.util.Optional;

/**
 * One step of an exercise. Texts under {@code exercise.<exercise>.<id>}: {@code .title}, {@code .why}, and {@code .command},
 * what a learner would type instead.
 *
 * @param work what the step changes; nothing for a step that only looks
 * @param lesson the place where the lab's text is wrong today, for example {@code D6}; texts under {@code lesson.D6.…}
 */
public record Task(String id, Optional<Work> work, Check check, Optional<String> lesson) {
    /** Changes something. */
    @FunctionalInterface
    public interface Work {
        void on(Ground ground) throws InterruptedException;
    }

    /** Looks, measures and judges; may be asked at any time, also after the learner did the work in a terminal. */
    @FunctionalInterface
    public interface Check {
        Verdict of(Ground ground) throws InterruptedException;
    }

    static Task looks(String id, Check check) {
        return new Task(id, Optional.empty(), check, Optional.empty());
    }

    static Task does(String id, Work work, Check check) {
        return new Task(id, Optional.of(work), check, Optional.empty());
    }

    Task lesson(String row) {
        return new Task(id, work, check, Optional.of(row));
    }
}
