package dev.egresslab.cli;

import dev.egresslab.lab.exercise.Exercises;
import dev.egresslab.lab.exercise.Task;
import dev.egresslab.lab.exercise.Wording;
import picocli.CommandLine.Command;

import java.util.Map;
import java.util.Optional;

/** Lists the exercises. */
@Command(name = "list")
final class ExerciseListCommand extends Action {
    @Override
    int at(Desk desk, Printer printer) {
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
