package dev.egresslab;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.exercise.Exercise;
import dev.egresslab.lab.exercise.Exercises;
import dev.egresslab.lab.exercise.Ground;
import dev.egresslab.lab.exercise.Task;
import dev.egresslab.lab.exercise.Verdict;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.net.World;
import dev.egresslab.plan.Bench;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.ExerciseRun;
import dev.egresslab.plan.Journal;
import dev.egresslab.plan.StateFolder;
import dev.egresslab.text.Texts;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

/** One lab as it is without further answers, built over the wire in a practice cloud of its own. */
public final class BuiltLab implements AutoCloseable {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    public final LoopbackPlace place;
    public final Bench bench;
    public final Lab lab;
    private final StateFolder state;
    private final Journal journal;

    public BuiltLab(Path folder, String type) throws Exception {
        this(folder, type, Answers.usual(OutboundTypes.find(type).orElseThrow().parameters()));
    }

    public BuiltLab(Path folder, String type, Answers answers) throws Exception {
        place = new LoopbackPlace(folder.resolve("cloud"));
        state = StateFolder.take(folder.resolve("state"));
        journal = Journal.open(state);
        bench = new Bench(journal, List.of(place), World.load(), Clock.systemUTC(), () -> "lesson");
        lab = bench.draft(type, answers, "practice");
        assertThat(bench.build(lab).await()).isEqualTo(Entry.Ending.DONE);
    }

    public Ground ground() {
        return bench.ground(lab, _ -> {});
    }

    /** Does one step of an exercise. */
    public Verdict step(String exercise, String task) throws InterruptedException {
        return ExerciseRun.step(task(exercise, task), ground()).verdict();
    }

    /** Only looks. */
    public Verdict check(String exercise, String task) throws InterruptedException {
        return ExerciseRun.check(task(exercise, task), ground()).verdict();
    }

    private static Task task(String exercise, String task) {
        return exercise(exercise).tasks().stream()
                .filter(t -> t.id().equals(task))
                .findFirst()
                .orElseThrow();
    }

    public static Exercise exercise(String id) {
        return Exercises.find(id).orElseThrow();
    }

    public ArmHand hand() throws Exception {
        return new ArmHand(place.practice());
    }

    /** The evidence in words. */
    public static String said(Verdict verdict) {
        return TEXTS.of(verdict.evidence());
    }

    @Override
    public void close() {
        bench.close();
        journal.close();
        state.close();
        place.close();
    }
}
