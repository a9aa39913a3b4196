package dev.egresslab.ui.observe;

import dev.egresslab.address.Ipv4;
import dev.egresslab.ui.diagram.Stop;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The walk that is looked at: its stops, the stop under the playhead, and where the packet is on its way there. List,
 * diagram, player and presenter share one, so that they cannot differ.
 */
public final class WalkModel {
    /** Seconds of one stop at normal speed, and of the rest at it. */
    private static final double HOP = 0.6;

    private static final double REST = 0.25;

    private final ObjectProperty<List<Stop>> stops = new SimpleObjectProperty<>(List.of());
    private final IntegerProperty playhead = new SimpleIntegerProperty(-1);
    private final DoubleProperty position = new SimpleDoubleProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final BooleanProperty reduced = new SimpleBooleanProperty();
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.NORMAL);
    private double rested;
    private Optional<Ipv4> measured = Optional.empty();

    /** How fast the player goes. */
    public enum Speed {
        HALF(0.5, "½×"),
        NORMAL(1, "1×"),
        DOUBLE(2, "2×");

        private final double factor;
        private final String sign;

        Speed(double factor, String sign) {
            this.factor = factor;
            this.sign = sign;
        }

        /** As it stands on its button. */
        public String sign() {
            return sign;
        }
    }

    public ReadOnlyObjectProperty<List<Stop>> stopsProperty() {
        return stops;
    }

    public List<Stop> stops() {
        return stops.get();
    }

    /** Index of the stop that is looked at; -1 where there is no walk. */
    public ReadOnlyIntegerProperty playheadProperty() {
        return playhead;
    }

    /** The packet's place: 2.5 is halfway from the third stop to the fourth. */
    public ReadOnlyDoubleProperty positionProperty() {
        return position;
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    /** Where true, the packet jumps. */
    public BooleanProperty reducedProperty() {
        return reduced;
    }

    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    /** The address that the reply told, where the packet was sent and there was one. */
    public Optional<Ipv4> measured() {
        return measured;
    }

    /** Another walk, which nobody sent; the playhead stands at its end. */
    public void show(List<Stop> walk) {
        show(walk, Optional.empty());
    }

    /** The same, of a packet that was sent; with the address that its reply told. */
    public void show(List<Stop> walk, Optional<Ipv4> told) {
        measured = told;
        playing.set(false);
        playhead.set(-1);
        stops.set(List.copyOf(walk));
        jump(end());
    }

    /** The last stop that the packet reached. */
    public int end() {
        int last = -1;
        for (int i = 0; i < stops().size(); i++) if (stops().get(i).reached()) last = i;
        return last;
    }

    /** Looks at a stop; one that was not reached cannot be looked at. */
    public void select(int stop) {
        if (stop < 0 || stop > end()) return;
        playing.set(false);
        if (reduced.get() || Math.abs(stop - position.get()) > 1) jump(stop);
        else playhead.set(stop);
    }

    public void next() {
        select(playhead.get() + 1);
    }

    public void previous() {
        select(playhead.get() - 1);
    }

    public void first() {
        select(Math.min(0, end()));
    }

    public void last() {
        select(end());
    }

    /** Plays from here, or from the start where it is at the end; or stops playing. */
    public void toggle() {
        if (end() < 0) return;
        if (playing.get()) {
            playing.set(false);
            return;
        }
        if (playhead.get() >= end()) jump(0);
        rested = 0;
        playing.set(true);
    }

    /** Whether time changes anything. */
    public boolean moves() {
        return playing.get() || position.get() != playhead.get();
    }

    /** Time passes. */
    public void advance(double seconds) {
        if (playhead.get() < 0) return;
        double left = seconds * speed.get().factor;
        if (position.get() != playhead.get()) left = glide(left);
        if (!playing.get() || left <= 0) return;
        rested += left;
        double rest = reduced.get() ? REST + HOP : REST;
        if (rested < rest) return;
        rested = 0;
        if (playhead.get() >= end()) playing.set(false);
        else if (reduced.get()) jump(playhead.get() + 1);
        else playhead.set(playhead.get() + 1);
    }

    /** @return the time that is left on arrival */
    private double glide(double time) {
        double way = playhead.get() - position.get();
        double step = time / HOP;
        if (step < Math.abs(way)) {
            position.set(position.get() + Math.signum(way) * step);
            return 0;
        }
        position.set(playhead.get());
        return (step - Math.abs(way)) * HOP;
    }

    private void jump(int stop) {
        playhead.set(stop);
        position.set(Math.max(0, stop));
    }
}
