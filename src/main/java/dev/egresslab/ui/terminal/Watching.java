package dev.egresslab.ui.terminal;

import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Change;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.shell.Course;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Duration;

/**
 * Follows the open lab: its journal and what others change go to the log, and what exists is read again after a change
 * until it has settled. Where reading fails, it says what is stale.
 */
public final class Watching implements AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** While something is on its way; a change asks at once. */
    private static final Duration AGAIN = Duration.millis(1500);

    private static final int MOST = 400;

    private final Course course;
    private final ReadOnlyStringWrapper stale = new ReadOnlyStringWrapper("");
    private final PauseTransition later = new PauseTransition(AGAIN);
    private final List<AutoCloseable> listening = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private Optional<Change> last = Optional.empty();
    private boolean reading;
    private boolean wanted;
    private int left;

    public Watching(Course course) {
        this.course = course;
        later.setOnFinished(_ -> read());
        course.lab().addListener((_, _, lab) -> watch(lab));
        watch(course.lab().get());
    }

    /** What changed and could not be read again; empty while all that is seen is so. */
    public ReadOnlyStringProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /** Reads what exists now. On the window's thread. */
    public void reread() {
        left = MOST;
        if (reading) wanted = true;
        else read();
    }

    @Override
    public void close() {
        turn.incrementAndGet();
        later.stop();
        reading = false;
        listening.forEach(Watching::end);
        listening.clear();
    }

    private void watch(@Nullable Lab lab) {
        close();
        course.log().clear();
        stale.set("");
        last = Optional.empty();
        if (lab == null) return;
        int mine = turn.get();
        listening.add(course.workbench().place(lab.place()).changes(change -> {
            if (mine == turn.get()) heard(change);
        }));
        Background.run(
                () -> course.workbench().follow(lab, entry -> {
                    if (mine == turn.get()) course.log().add(entry);
                }),
                following -> {
                    if (mine == turn.get()) listening.add(following);
                    else end(following);
                },
                _ -> {});
    }

    private static void end(AutoCloseable listening) {
        try {
            listening.close();
        } catch (Exception e) {
            throw new IllegalStateException("Listening did not end", e);
        }
    }

    /** Any thread. */
    private void heard(Change change) {
        course.log().add(change);
        if (!change.accepted()) return;
        Platform.runLater(() -> {
            last = Optional.of(change);
            reread();
        });
    }

    private void read() {
        var lab = course.lab().get();
        if (lab == null) return;
        later.stop();
        reading = true;
        wanted = false;
        int mine = turn.get();
        Background.run(
                () -> course.workbench().survey(lab),
                estate -> {
                    if (mine == turn.get()) read(estate);
                },
                _ -> {
                    if (mine == turn.get()) failed();
                });
    }

    private void read(Estate estate) {
        reading = false;
        stale.set("");
        course.surveyed().set(estate);
        if (wanted) read();
        else if (left-- > 0 && !Settled.is(estate)) later.playFromStart();
    }

    private void failed() {
        reading = false;
        stale.set(last.map(change -> course.texts().of("ui.terminal.changed", change.name(), TIME.format(change.at())))
                .orElseGet(() -> course.texts().of("ui.terminal.unread")));
    }
}
