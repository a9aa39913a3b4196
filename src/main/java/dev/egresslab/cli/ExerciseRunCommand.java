package dev.egresslab.cli;

import dev.egresslab.lab.Design;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import dev.egresslab.lab.exercise.Exercise;
import dev.egresslab.lab.exercise.Exercises;
import dev.egresslab.lab.exercise.Task;
import dev.egresslab.lab.exercise.Wording;
import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.ExerciseRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.Console;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Does an exercise in a lab that is there, in one of its own that is cleaned up behind it, or at a cluster that stays untouched. */
@Command(name = "run")
final class ExerciseRunCommand extends Action {
    @Parameters(paramLabel = "ID", descriptionKey = "id")
    String id = "";

    @Option(names = "--on", paramLabel = "LAB|PLACE")
    String on = "";

    @Option(names = "--cluster", paramLabel = "CLUSTER")
    String cluster = "";

    @Option(names = "--guess", paramLabel = "N")
    Optional<Integer> guess = Optional.empty();

    @Override
    int at(Desk desk, Printer printer) throws InterruptedException {
        if (!cluster.isEmpty())
            return untouched(this, desk, printer, cluster, on).run(id, this::guessed);
        var known = Exercises.find(id);
        if (known.isEmpty() && !on.isEmpty())
            return untouched(this, desk, printer, on).run(id, this::guessed);
        var exercise = known.orElseThrow(() -> LabException.of(
                "exercise",
                id,
                String.join(", ", Exercises.ALL.stream().map(Exercise::id).toList())));
        return on.isEmpty() ? fresh(desk, printer, exercise) : run(desk, printer, exercise, there(desk, exercise));
    }

    /** A cluster that was there already, in Azure where nothing else is said. */
    static Untouched untouched(Action action, Desk desk, Printer printer, String cluster, String place) {
        var attached = desk.workbench().attach(place.isEmpty() ? "azure" : place, cluster);
        return new Untouched(printer, action.texts(), attached.sight());
    }

    /** The cluster of a lab. */
    static Untouched untouched(Action action, Desk desk, Printer printer, String lab) {
        return new Untouched(printer, action.texts(), desk.workbench().ground(lab(desk, lab), _ -> {}));
    }

    /** What was given, or what a person at a terminal types; skipped where nobody is there. */
    private Optional<Integer> guessed(int answers) {
        if (guess.isPresent() || common.json) return guess;
        out().flush();
        // there is none where nobody sits at a terminal
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(console -> console.readLine("%s ", texts().of("cli.untouched.ask", answers)))
                .map(String::strip)
                .filter(typed -> typed.matches("[0-9]{1,2}"))
                .map(Integer::valueOf);
    }

    private Lab there(Desk desk, Exercise exercise) {
        var lab = lab(desk, on);
        if (exercise.types().contains(lab.type())) return lab;
        throw LabException.of(
                "exercise.type",
                exercise.id(),
                lab.type(),
                String.join(", ", exercise.types().stream().sorted().toList()));
    }

    private int fresh(Desk desk, Printer printer, Exercise exercise) throws InterruptedException {
        var type = OutboundTypes.ALL.stream()
                .map(OutboundType::id)
                .filter(exercise.types()::contains)
                .findFirst()
                .orElseThrow();
        var lab = RunCommand.draft(desk, printer, type, "practice", Map.of());
        try {
            if (Walks.walk(desk, printer, lab, Entry.Kind.BUILD) != Entry.Ending.DONE) return 1;
            return run(desk, printer, exercise, lab);
        } finally {
            if (Walks.walk(desk, printer, lab, Entry.Kind.CLEAN) == Entry.Ending.DONE)
                desk.workbench().forget(lab);
        }
    }

    private int run(Desk desk, Printer printer, Exercise exercise, Lab lab) throws InterruptedException {
        printer.say("cli.exercise.begins", texts().of(Wording.title(exercise)), texts().of(Wording.goal(exercise)));
        var design = desk.workbench().design(lab);
        var ground = desk.workbench().ground(lab, heard -> printer.say("cli.exercise.heard", heard.text()));
        boolean good = ExerciseRun.run(exercise, ground, new ExerciseRun.Listener() {
            @Override
            public void begins(Task task) {
                announce(printer, exercise, design, task);
            }

            @Override
            public void ended(ExerciseRun.Result result) {
                show(printer, exercise, design, result);
            }
        });
        printer.object("exercised", Map.of("exercise", exercise.id(), "lab", lab.id(), "verified", good));
        printer.say(good ? "cli.exercise.done" : "cli.exercise.not", texts().of(Wording.title(exercise)));
        return good ? 0 : 1;
    }

    private void announce(Printer printer, Exercise exercise, Design design, Task task) {
        printer.say(
                "cli.exercise.task",
                texts().of(Wording.title(exercise, task)),
                texts().of(Wording.why(exercise, task)));
        printer.text(
                texts().of(Wording.command(exercise, task, design)).indent(5).stripTrailing());
        task.lesson()
                .ifPresent(row -> printer.say(
                        "cli.exercise.lesson", row, texts().of(Wording.then(row)), texts().of(Wording.today(row))));
    }

    private void show(Printer printer, Exercise exercise, Design design, ExerciseRun.Result result) {
        var task = result.task();
        var evidence = texts().of(result.verdict().evidence());
        var fields = new LinkedHashMap<String, Object>();
        fields.put("exercise", exercise.id());
        fields.put("task", task.id());
        task.lesson().ifPresent(row -> fields.put("lesson", row));
        fields.put("command", texts().of(Wording.command(exercise, task, design)));
        fields.put("verified", result.verdict().verified());
        fields.put("evidence", evidence);
        printer.object("task", fields);
        printer.say(result.verdict().verified() ? "cli.exercise.verified" : "cli.exercise.notYet", evidence);
    }
}
