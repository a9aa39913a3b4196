package dev.egresslab.cli;

import dev.egresslab.text.Texts;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with the arguments, in the person's language; picocli itself says it in English only. */
final class Misread {
    private final Texts texts;

    Misread(Texts texts) {
        this.texts = texts;
    }

    /** Says it, with what may have been meant or how the command is used; answers the exit code. */
    int said(ParameterException wrong) {
        var command = wrong.getCommandLine();
        var err = command.getErr();
        err.println(what(wrong));
        var meant = meant(wrong);
        if (meant.isEmpty()) command.usage(err);
        else err.println(texts.of("cli.misread.meant", String.join(", ", meant)));
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private String what(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                unmatched.isUnknownOption()
                        ? texts.of(
                                "cli.misread.option", unmatched.getUnmatched().getFirst())
                        : texts.of("cli.misread.argument", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() ->
                texts.of(
                        "cli.misread.missing",
                        missing.getMissing().stream().map(Misread::name).collect(Collectors.joining(", ")));
            case OverwrittenOptionException twice -> texts.of("cli.misread.twice", name(twice.getOverwritten()));
            case ParameterException bad
            when bad.getArgSpec() != null && bad.getValue() != null ->
                texts.of("cli.misread.value", bad.getValue(), name(bad.getArgSpec()), possible(bad.getArgSpec()));
            default -> otherwise(wrong);
        };
    }

    /** A command whose commands were not named has no argument that is wrong. */
    private String otherwise(ParameterException wrong) {
        var commands = wrong.getCommandLine().getSubcommands().keySet();
        return wrong.getArgSpec() == null && !commands.isEmpty()
                ? texts.of("cli.misread.command", String.join(", ", commands))
                : String.valueOf(wrong.getMessage());
    }

    /** What may be written there. */
    private static String possible(ArgSpec spec) {
        var candidates = spec.completionCandidates();
        if (candidates == null || !candidates.iterator().hasNext()) return spec.paramLabel();
        return String.join(" | ", candidates);
    }

    private static List<String> meant(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream().limit(3).toList()
                : List.of();
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
