package dev.egresslab.cli;

import picocli.CommandLine.Command;

/** Things to try in a lab. */
@Command(
        name = "exercise",
        description = "Try something in a lab, step by step, with proof.",
        subcommands = {ExerciseListCommand.class, ExerciseRunCommand.class})
final class ExerciseCommand {}
