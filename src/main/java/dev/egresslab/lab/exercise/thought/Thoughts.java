package dev.egresslab.lab.exercise.thought;

import dev.egresslab.lab.exercise.Sight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All changes that can be thought of in a cluster, as its resources are; nothing is changed. */
public final class Thoughts {
    /** Every kind, in the order in which they are shown. */
    static final List<Kind> ALL = List.of(
            new RouteOut(),
            new GatewayOff(),
            new AddressOut(),
            new AddressMore(),
            new NodesDouble(),
            new RulesOut(),
            new HostAllowed(),
            new ServicePublished(),
            new RangesSet());

    private final Optional<Setting> now;

    private Thoughts(Optional<Setting> now) {
        this.now = now;
    }

    /** Looks at a cluster once. */
    public static Thoughts of(Sight sight) {
        return new Thoughts(Setting.of(sight));
    }

    /** What can be thought of; no two have the same id. */
    public List<Thought> all() {
        var taken = new HashSet<String>();
        return now.stream()
                .flatMap(setting -> ALL.stream().flatMap(kind -> kind.in(setting)))
                .map(thought -> taken.add(thought.id()) ? thought : renamed(thought, taken))
                .toList();
    }

    private static Thought renamed(Thought thought, Set<String> taken) {
        int n = 2;
        while (!taken.add(thought.id() + "-" + n)) n++;
        return thought.called(thought.id() + "-" + n);
    }

    /** Thinks one through. */
    public Conclusion conclude(Thought thought) {
        var before = now.orElseThrow();
        var after = before.at(thought.change().of(before));
        var was = thought.gauge().read(before);
        var is = thought.gauge().read(after);
        // both ways are those of one packet: the one that shows what changed
        var packet = thought.gauge().packet(after);
        return new Conclusion(
                thought,
                new Conclusion.Seen(before.estate(), was, packet.flatMap(before::walk)),
                new Conclusion.Seen(after.estate(), is, packet.flatMap(after::walk)),
                guesses(thought, before, was, is),
                Difference.between(before.estate(), after.estate()));
    }

    /** As it is now first, the rest by what they are, so that the order does not tell. */
    private static List<Guess> guesses(Thought thought, Setting now, Effect was, Effect is) {
        Map<String, Guess> guesses = new LinkedHashMap<>();
        guesses.put(was.key(), new Guess(was.key(), was.guess(true)));
        var others = new ArrayList<>(thought.also());
        others.add(is);
        Stream.concat(others.stream(), thought.gauge().thinkable(now, was).stream())
                .sorted(Comparator.comparing(Effect::key))
                .forEach(e -> guesses.putIfAbsent(e.key(), new Guess(e.key(), e.guess(false))));
        return List.copyOf(guesses.values());
    }
}
