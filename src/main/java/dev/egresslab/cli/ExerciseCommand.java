package dev.egresslab.cli;

import picocli.CommandLine.Command;

/** Things to try in a lab. */
@Command(
        name = "exercise",
        subcommands = {ExerciseListCommand.class, ExerciseRunCommand.class})
final class ExerciseCommand {}
