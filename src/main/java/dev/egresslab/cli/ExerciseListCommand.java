package dev.egresslab.cli;

import dev.egresslab.lab.exercise.Exercises;
import dev.egresslab.lab.exercise.Task;
import dev.egresslab.lab.exercise.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Map;
import java.util.Optional;

/** Lists the exercises: all, or those that leave a cluster untouched. */
@Command(name = "list")
final class ExerciseListCommand extends Action {
    @Option(names = "--cluster", paramLabel = "CLUSTER")
    String cluster = "";

    @Option(names = "--on", paramLabel = "PLACE|LAB")
    String on = "";

    @Override
    int at(Desk desk, Printer printer) {
        if (!cluster.isEmpty())
            return ExerciseRunCommand.untouched(this, desk, printer, cluster, on)
                    .list();
        if (!on.isEmpty())
            return ExerciseRunCommand.untouched(this, desk, printer, on).list();
        for (var exercise : Exercises.ALL) {
            var types = exercise.types().stream().sorted().toList();
            printer.object(
                    "exercise",
                    Map.of(
                            "exercise",
                            exercise.id(),
                            "types",
                            types,
                            "tasks",
                            exercise.tasks().stream().map(Task::id).toList(),
                            "lessons",
                            exercise.tasks().stream()
                                    .map(Task::lesson)
                                    .flatMap(Optional::stream)
                                    .toList()));
            printer.say("cli.exercise", exercise.id(), texts().of(Wording.title(exercise)), String.join(", ", types));
        }
        return 0;
    }
}
