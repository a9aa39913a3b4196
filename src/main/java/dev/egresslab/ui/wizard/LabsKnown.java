package dev.egresslab.ui.wizard;

import dev.egresslab.plan.Workbench;
import dev.egresslab.ui.kit.Background;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * The labs as this computer knows them, at once; then as their places say they are. What is billed or goes on is read again
 * every few seconds, and the places are asked again every minute.
 */
final class LabsKnown {
    private static final Duration READ = Duration.seconds(5);
    private static final Duration ASK = Duration.seconds(60);

    private final Workbench workbench;
    private final Consumer<List<Known>> changed;
    private final Consumer<Exception> failed;
    private final Timeline reading = forEver(READ, this::moved);
    private final Timeline asking = forEver(ASK, this::read);
    private List<Known> labs = List.of();
    private int round;

    LabsKnown(Workbench workbench, Consumer<List<Known>> changed, Consumer<Exception> failed) {
        this.workbench = workbench;
        this.changed = changed;
        this.failed = failed;
    }

    /** Somebody looks at them. */
    void begin() {
        read();
        reading.playFromStart();
        asking.playFromStart();
    }

    /** Nobody looks any more. */
    void end() {
        round++;
        reading.stop();
        asking.stop();
    }

    private void read() {
        int mine = ++round;
        Background.run(
                this::known,
                found -> {
                    if (mine == round) ask(found, mine);
                },
                failed);
    }

    private List<Known> known() {
        return workbench.labs().stream()
                .map(lab -> Known.of(workbench, lab))
                .map(lab -> lab.with(Presence.before(lab, workbench)))
                .toList();
    }

    private void ask(List<Known> found, int mine) {
        show(found);
        for (var lab : found) {
            if (lab.presence() != Presence.ASKING) continue;
            Background.run(() -> Presence.ask(lab, workbench), now -> answered(lab, now, mine), failed);
        }
    }

    private void answered(Known lab, Presence now, int mine) {
        if (mine != round) return;
        show(labs.stream()
                .map(l -> l.lab().id().equals(lab.lab().id()) ? l.with(now) : l)
                .toList());
    }

    /** Time has passed: what was said of the places stays. */
    private void moved() {
        var before = labs;
        boolean still = before.stream().noneMatch(lab -> lab.billed() || goesOn(lab));
        if (still) return;
        int mine = round;
        Background.run(
                () -> before.stream()
                        .map(lab -> Known.of(workbench, lab.lab()).with(lab.presence()))
                        .toList(),
                found -> {
                    if (mine == round) show(found);
                },
                failed);
    }

    private static boolean goesOn(Known lab) {
        return switch (lab.standing().state()) {
            case BUILDING, CLEANING -> true;
            case DRAFT, READY, INTERRUPTED, FAILED, CANCELLED, CLEANED -> false;
        };
    }

    private void show(List<Known> now) {
        labs = now;
        changed.accept(now);
    }

    private static Timeline forEver(Duration every, Runnable what) {
        var timeline = new Timeline(new KeyFrame(every, _ -> what.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        return timeline;
    }
}
