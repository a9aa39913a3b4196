package dev.egresslab.ui.contact;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Past;
import dev.egresslab.plan.Workbench;
import dev.egresslab.ui.kit.Background;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Knocks at the place of a lab's run every few seconds, because a run that waits would find out late. */
final class Contact {
    private static final Duration PAUSE = Duration.seconds(5);

    private final Workbench workbench;
    private final Runnable changed;
    private final Timeline knocking = new Timeline(new KeyFrame(PAUSE, _ -> knock()));
    private Optional<Lab> lab = Optional.empty();
    private Optional<Instant> missed = Optional.empty();
    private Map<String, Instant> unanswered = Map.of();
    private boolean asking;

    /** @param changed what to do where there is an answer again, or none any more */
    Contact(Workbench workbench, Runnable changed) {
        this.workbench = workbench;
        this.changed = changed;
        knocking.setCycleCount(Animation.INDEFINITE);
    }

    /** A run goes on in the lab's place. */
    void keep(Lab kept) {
        if (lab.filter(kept::equals).isPresent()) return;
        lab = Optional.of(kept);
        missed = Optional.empty();
        knocking.playFromStart();
    }

    /** Nothing goes on there, or nobody looks. */
    void end() {
        knocking.stop();
        lab = Optional.empty();
        missed = Optional.empty();
    }

    /** What is lost, after what the run has heard; a step without an answer is reason to knock at once. */
    Optional<Lost> lost(Past past) {
        if (lab.isEmpty()) return Optional.empty();
        if (!past.unanswered().equals(unanswered)) {
            unanswered = past.unanswered();
            if (!unanswered.isEmpty()) knock();
        }
        return Lost.of(past, workbench.design(lab.get()).resources(), missed);
    }

    private void knock() {
        if (asking || lab.isEmpty()) return;
        asking = true;
        var asked = lab.get();
        var from = workbench.now();
        Background.run(
                () -> workbench.place(asked.place()).answers(),
                there -> heard(asked, there ? Optional.empty() : Optional.of(missed.orElse(from))),
                _ -> asking = false);
    }

    private void heard(Lab asked, Optional<Instant> now) {
        asking = false;
        if (lab.filter(asked::equals).isEmpty()) return;
        boolean other = now.isPresent() != missed.isPresent();
        missed = now;
        if (other) changed.run();
    }
}
