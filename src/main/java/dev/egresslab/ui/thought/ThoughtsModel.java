package dev.egresslab.ui.thought;

import dev.egresslab.lab.exercise.Sight;
import dev.egresslab.lab.exercise.thought.Conclusion;
import dev.egresslab.lab.exercise.thought.Guess;
import dev.egresslab.lab.exercise.thought.Readings;
import dev.egresslab.lab.exercise.thought.Thought;
import dev.egresslab.lab.exercise.thought.Thoughts;
import dev.egresslab.ui.kit.Background;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** What can be found out about a cluster, what was guessed and what was told. Lives on the window's thread; the walking does not. */
public final class ThoughtsModel {
    /** How a thought stands. */
    enum State {
        AHEAD,
        RIGHT,
        WRONG,
        TOLD
    }

    private record Found(Thoughts thoughts, List<Thought> all, List<Readings.Read> reads) {}

    private final Map<String, Conclusion> conclusions = new HashMap<>();
    private final Map<String, Guess> guesses = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private Optional<Found> found = Optional.empty();
    private Optional<Exception> failed = Optional.empty();
    private String chosen = "";
    private int asked;

    /** Grows whenever there is something else to show. */
    ReadOnlyIntegerProperty version() {
        return version.getReadOnlyProperty();
    }

    List<Thought> thoughts() {
        return found.map(Found::all).orElse(List.of());
    }

    List<Readings.Read> reads() {
        return found.map(Found::reads).orElse(List.of());
    }

    boolean reading() {
        return found.isEmpty() && failed.isEmpty();
    }

    Optional<Exception> failed() {
        return failed;
    }

    /** The id that is looked at; empty where nothing is. */
    String chosen() {
        return chosen;
    }

    Optional<Conclusion> conclusion() {
        return Optional.ofNullable(conclusions.get(chosen));
    }

    /** Looks at a cluster afresh; what was guessed of another is forgotten. */
    public void look(Callable<Sight> at) {
        int mine = ++asked;
        forget();
        Background.run(
                () -> {
                    var sight = at.call();
                    var thoughts = Thoughts.of(sight);
                    return new Found(thoughts, thoughts.all(), Readings.of(sight));
                },
                seen -> {
                    if (mine == asked) come(seen);
                },
                e -> {
                    if (mine == asked) fail(e);
                });
    }

    /** Nothing is known of any cluster for now. */
    public void clear() {
        asked++;
        forget();
    }

    private void come(Found seen) {
        found = Optional.of(seen);
        var first = seen.all().stream()
                .map(Thought::id)
                .findFirst()
                .or(() -> seen.reads().stream().map(Readings.Read::id).findFirst());
        first.ifPresentOrElse(this::choose, this::tell);
    }

    private void forget() {
        found = Optional.empty();
        failed = Optional.empty();
        chosen = "";
        conclusions.clear();
        guesses.clear();
        told.clear();
        tell();
    }

    /** The cluster could not be read. */
    public void fail(Exception e) {
        failed = Optional.of(e);
        tell();
    }

    /** Looks at a thought or a reading; a thought is thought through now, and told when it is wanted. */
    void choose(String id) {
        chosen = id;
        tell();
        if (conclusions.containsKey(id)) return;
        int mine = asked;
        found.ifPresent(in -> in.all().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .ifPresent(thought -> Background.run(
                        () -> in.thoughts().conclude(thought),
                        conclusion -> {
                            if (mine == asked) conclude(conclusion);
                        },
                        e -> {
                            if (mine == asked) fail(e);
                        })));
    }

    private void conclude(Conclusion conclusion) {
        conclusions.put(conclusion.thought().id(), conclusion);
        tell();
    }

    Optional<Guess> guess() {
        return Optional.ofNullable(guesses.get(chosen));
    }

    /** One may change one's mind until it is told. */
    void guess(Guess guess) {
        if (!told.contains(chosen)) guesses.put(chosen, guess);
    }

    boolean told() {
        return told.contains(chosen);
    }

    /** What comes of it; with a guess or without. */
    void reveal() {
        if (conclusion().isPresent() && told.add(chosen)) tell();
    }

    State state(Thought thought) {
        if (!told.contains(thought.id())) return State.AHEAD;
        var guess = Optional.ofNullable(guesses.get(thought.id()));
        var conclusion = Optional.ofNullable(conclusions.get(thought.id()));
        return conclusion
                .flatMap(c -> guess.map(g -> c.right(g) ? State.RIGHT : State.WRONG))
                .orElse(State.TOLD);
    }

    private void tell() {
        version.set(version.get() + 1);
    }
}
