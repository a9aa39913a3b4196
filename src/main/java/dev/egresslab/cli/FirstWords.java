package dev.egresslab.cli;

import dev.egresslab.lab.LabException;
import dev.egresslab.plan.Preferences;
import dev.egresslab.text.Language;
import dev.egresslab.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads in which language to speak, before anything is said: asked for, chosen before, or the computer's own. */
@Command
final class FirstWords {
    @Mixin
    Common common = new Common();

    @Option(names = "--language")
    @Nullable
    String language;

    @Unmatched
    List<String> rest = new ArrayList<>();

    /** @throws LabException where the language that was asked for is not spoken */
    static Texts texts(Texts usual, String... arguments) {
        var words = new FirstWords();
        try {
            new CommandLine(words).parseArgs(arguments);
        } catch (CommandLine.ParameterException e) {
            // what is wrong is said when the arguments are read in earnest
            return usual;
        }
        return words.asked()
                .or(() -> new Preferences(words.common.state).language())
                .map(language -> language.texts(usual.locale()))
                .orElse(usual);
    }

    private Optional<Language> asked() {
        var tag = language;
        if (tag == null) return Optional.empty();
        return Optional.of(Language.of(tag)
                .orElseThrow(() -> LabException.of(
                        "language",
                        tag,
                        Language.ALL.stream().map(Language::tag).collect(Collectors.joining(", ")))));
    }
}
