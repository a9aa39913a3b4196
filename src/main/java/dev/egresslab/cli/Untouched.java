package dev.egresslab.cli;

import dev.egresslab.lab.LabException;
import dev.egresslab.lab.exercise.Sight;
import dev.egresslab.lab.exercise.thought.Conclusion;
import dev.egresslab.lab.exercise.thought.Difference;
import dev.egresslab.lab.exercise.thought.Guess;
import dev.egresslab.lab.exercise.thought.Readings;
import dev.egresslab.lab.exercise.thought.Thought;
import dev.egresslab.lab.exercise.thought.Thoughts;
import dev.egresslab.text.Texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Exercises that leave a cluster untouched: what a look tells, and what a change would come to. */
final class Untouched {
    private final Printer printer;
    private final Texts texts;
    private final Sight sight;
    private final Thoughts thoughts;

    Untouched(Printer printer, Texts texts, Sight sight) {
        this.printer = printer;
        this.texts = texts;
        this.sight = sight;
        this.thoughts = Thoughts.of(sight);
    }

    int list() {
        printer.say("cli.untouched.looks");
        for (var read : Readings.of(sight)) {
            var title = texts.of(read.title());
            printer.object("exercise", Map.of("exercise", read.id(), "kind", "look", "title", title));
            printer.say("cli.untouched.item", read.id(), title);
        }
        printer.say("cli.untouched.thoughts");
        for (var thought : thoughts.all()) {
            var title = texts.of(thought.title());
            printer.object("exercise", Map.of("exercise", thought.id(), "kind", "thought", "title", title));
            printer.say("cli.untouched.item", thought.id(), title);
        }
        return 0;
    }

    /**
     * Does one.
     *
     * @param guess asked for before anything is told, with how many answers there are; empty to skip
     */
    int run(String id, Function<Integer, Optional<Integer>> guess) {
        var read = Readings.of(sight).stream().filter(r -> r.id().equals(id)).findFirst();
        if (read.isPresent()) return look(read.get());
        var thought = thoughts.all().stream().filter(t -> t.id().equals(id)).findFirst();
        think(thought.orElseThrow(() -> LabException.of("exercise", id, ids())), guess);
        return 0;
    }

    private String ids() {
        return Stream.concat(
                        Readings.of(sight).stream().map(Readings.Read::id),
                        thoughts.all().stream().map(Thought::id))
                .collect(Collectors.joining(", "));
    }

    private int look(Readings.Read read) {
        var evidence = texts.of(read.verdict().evidence());
        printer.object(
                "look", Map.of("exercise", read.id(), "verified", read.verdict().verified(), "evidence", evidence));
        printer.say("cli.untouched.read", texts.of(read.title()), evidence);
        return read.verdict().verified() ? 0 : 1;
    }

    private void think(Thought thought, Function<Integer, Optional<Integer>> guess) {
        var conclusion = thoughts.conclude(thought);
        printer.say(
                "cli.untouched.begins", texts.of(thought.title()), texts.of(thought.why()), texts.of(thought.ask()));
        int n = 0;
        for (var answer : conclusion.guesses()) printer.say("cli.untouched.guess", ++n, texts.of(answer.said()));
        var guessed = guess.apply(conclusion.guesses().size())
                .filter(number -> number >= 1 && number <= conclusion.guesses().size())
                .map(number -> conclusion.guesses().get(number - 1));
        guessed.ifPresent(answer -> printer.say(
                conclusion.right(answer) ? "cli.untouched.right" : "cli.untouched.wrong", texts.of(answer.said())));
        tell(conclusion);
        printer.object("thought", fields(conclusion, guessed));
    }

    private void tell(Conclusion conclusion) {
        printer.say("cli.untouched.now", texts.of(conclusion.before().effect().said()));
        printer.say("cli.untouched.then", texts.of(conclusion.after().effect().said()));
        conclusion
                .after()
                .effect()
                .because()
                .ifPresent(why -> printer.say(
                        "cli.untouched.because",
                        texts.of(why),
                        conclusion.after().effect().decidedBy().orElse("-")));
        conclusion.after().way().ifPresent(way -> {
            int n = 0;
            for (var hop : way.hops()) TraceCommand.hop(printer, texts, ++n, hop);
        });
        printer.say("cli.untouched.documents", conclusion.differences().size());
        for (var difference : conclusion.differences())
            printer.say(
                    "cli.untouched." + word(difference),
                    difference.id(),
                    difference.parts().isEmpty() ? "" : String.join(", ", difference.parts()));
        printer.say("cli.untouched.nothing");
    }

    private Map<String, Object> fields(Conclusion conclusion, Optional<Guess> guessed) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("exercise", conclusion.thought().id());
        fields.put("title", texts.of(conclusion.thought().title()));
        fields.put("question", texts.of(conclusion.thought().ask()));
        fields.put(
                "guesses",
                conclusion.guesses().stream().map(g -> texts.of(g.said())).toList());
        guessed.ifPresent(g -> fields.put("right", conclusion.right(g)));
        fields.put("before", texts.of(conclusion.before().effect().said()));
        fields.put("after", texts.of(conclusion.after().effect().said()));
        conclusion.after().effect().decidedBy().ifPresent(by -> fields.put("decidedBy", by));
        fields.put("matters", conclusion.matters());
        fields.put(
                "documents",
                conclusion.differences().stream().map(Untouched::fields).toList());
        return fields;
    }

    private static Map<String, Object> fields(Difference difference) {
        return Map.of("way", word(difference), "id", difference.id(), "parts", List.copyOf(difference.parts()));
    }

    private static String word(Difference difference) {
        return difference.way().name().toLowerCase(Locale.ROOT);
    }
}
