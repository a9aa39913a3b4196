package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Past;
import dev.egresslab.plan.Plan;
import dev.egresslab.plan.Run;
import dev.egresslab.plan.Standing;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.shell.Course;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/** A build that is followed: how it stands, at most ten times a second, and the commands that change it. */
final class ProvisionModel {
    /**
     * Where a lab stands at a moment, with the last thing heard of each step.
     *
     * @param labTime how long its run has gone on by the place's own clock, where that is known and runs otherwise
     */
    record View(
            Lab lab,
            Plan plan,
            Standing standing,
            Past past,
            Remaining remaining,
            Map<String, String> said,
            double speed,
            Optional<java.time.Duration> labTime) {}

    private static final Duration PAUSE = Duration.millis(100);
    private static final Duration TICK = Duration.millis(500);

    private final Course course;
    private final ReadOnlyObjectWrapper<Optional<View>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exception>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Timeline tick = new Timeline(new KeyFrame(TICK, _ -> read()));
    private final javafx.animation.PauseTransition pause = new javafx.animation.PauseTransition(PAUSE);
    private final AtomicBoolean due = new AtomicBoolean();
    private final Map<String, String> said = new ConcurrentHashMap<>();
    private volatile Optional<Instant> began = Optional.empty();
    private volatile boolean told;
    private Optional<AutoCloseable> following = Optional.empty();
    private String followed = "";

    ProvisionModel(Course course) {
        this.course = course;
        tick.setCycleCount(Animation.INDEFINITE);
        pause.setOnFinished(_ -> {
            due.set(false);
            read();
        });
    }

    ReadOnlyObjectProperty<Optional<View>> view() {
        return view.getReadOnlyProperty();
    }

    /** What could not be asked or begun. */
    ReadOnlyObjectProperty<Optional<Exception>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Follows the open lab, and begins its build where that was not begun yet. */
    void open() {
        var lab = course.lab().get();
        if (lab == null) return;
        trouble.set(Optional.empty());
        if (!followed.equals(lab.id())) {
            stop();
            said.clear();
            view.set(Optional.empty());
            followed = lab.id();
            began = Optional.empty();
            told = false;
            following = Optional.of(course.workbench().follow(lab, this::heard));
            told = true;
        }
        Background.run(
                () -> course.workbench().standing(lab).state(),
                state -> {
                    if (state == Standing.State.DRAFT) build();
                    else read();
                },
                e -> trouble.set(Optional.of(e)));
        tick.play();
    }

    /** The page is not seen any more; the run goes on. */
    void hide() {
        tick.stop();
    }

    /** Begins, or goes on with what was stopped or failed. */
    void build() {
        trouble.set(Optional.empty());
        lab().ifPresent(lab ->
                Background.run(() -> course.workbench().build(lab), _ -> read(), e -> trouble.set(Optional.of(e))));
    }

    /** Begins no further step; what exists stays. */
    void cancel() {
        lab().flatMap(course.workbench()::running).ifPresent(Run::cancel);
    }

    private Optional<Lab> lab() {
        return Optional.ofNullable(course.lab().get());
    }

    /** Any thread. */
    private void heard(Entry entry) {
        switch (entry) {
            case Entry.Retrying again ->
                said.put(
                        again.step(),
                        course.texts()
                                .of(
                                        "ui.provision.again",
                                        again.attempt(),
                                        again.after().toSeconds()));
            case Entry.Heard heard -> said.put(heard.step(), heard.progress().text());
            case Entry.Failed failed -> said.put(failed.step(), failed.code());
            case Entry.Started started -> said.remove(started.step());
            // what was written earlier is told first: when that was by the place's clock is not known
            case Entry.Planned _ -> began = told ? own() : Optional.empty();
            case Entry.Succeeded _, Entry.Skipped _, Entry.Measured _, Entry.Ended _ -> {}
        }
        if (due.compareAndSet(false, true)) Platform.runLater(pause::playFromStart);
    }

    /** Looks how it stands now. */
    void read() {
        lab().ifPresent(lab -> Background.run(
                () -> look(lab),
                seen -> {
                    if (lab.equals(course.lab().get())) view.set(Optional.of(seen));
                },
                e -> trouble.set(Optional.of(e))));
    }

    private View look(Lab lab) {
        var bench = course.workbench();
        var standing = bench.standing(lab);
        var past = bench.past(lab);
        var plan = bench.preview(lab.type(), lab.answers());
        double speed = bench.place(lab.place()).clock().map(c -> c.speed()).orElse(1.0);
        return new View(
                lab,
                plan,
                standing,
                past,
                Remaining.of(plan, standing, past, speed, bench.now()),
                Map.copyOf(said),
                speed,
                began.flatMap(from -> own().map(now -> java.time.Duration.between(from, now))));
    }

    private Optional<Instant> own() {
        return lab().flatMap(lab -> course.workbench().place(lab.place()).now());
    }

    private void stop() {
        following.ifPresent(f -> {
            try {
                f.close();
            } catch (Exception e) {
                throw new IllegalStateException("Following did not end", e);
            }
        });
    }
}
