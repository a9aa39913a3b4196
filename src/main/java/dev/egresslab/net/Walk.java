package dev.egresslab.net;

import dev.egresslab.text.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One packet's way while it is being walked: hops that are finished, and the one it is in. */
final class Walk {
    private record Crumb(String device, Packet packet) {}

    private final Packet sent;
    private final List<Hop> hops = new ArrayList<>();
    private final Set<Crumb> crumbs = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private @Nullable Place place;
    private @Nullable Outcome outcome;

    private record Place(String id, Hop.Kind kind, String name, Packet arrived) {}

    Walk(Packet sent) {
        this.sent = sent;
    }

    /** The packet arrives at a device; ends the walk where it was here before, unchanged. */
    boolean enter(String id, Hop.Kind kind, String name, Packet packet) {
        close(Optional.of(packet));
        place = new Place(id, kind, name, packet);
        if (crumbs.add(new Crumb(id, packet))) return true;
        end(Outcome.LOOP, id, Message.of("trace.loop", name));
        return false;
    }

    void note(Step step) {
        steps.add(step);
    }

    /** The walk is over. Returns this, so that callers can end with it. */
    Walk end(Outcome how, String decidedBy, Message message) {
        steps.add(new Step.Ended(decidedBy, how, message));
        outcome = how;
        return this;
    }

    boolean over() {
        return outcome != null;
    }

    Outcome outcome() {
        if (outcome == null) throw new IllegalStateException("the walk goes on");
        return outcome;
    }

    List<Hop> hops() {
        close(Optional.empty());
        return hops;
    }

    Packet sent() {
        return sent;
    }

    private void close(Optional<Packet> left) {
        if (place == null) return;
        hops.add(new Hop(place.id(), place.kind(), place.name(), place.arrived(), left, steps));
        steps.clear();
        place = null;
    }
}
