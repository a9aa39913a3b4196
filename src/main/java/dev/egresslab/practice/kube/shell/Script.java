package dev.egresslab.practice.kube.shell;

import java.util.List;
import java.util.Optional;

/**
 * A shell script as it was understood.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html">Shell Command Language</a>
 */
sealed interface Script {
    /** A program or builtin with its words; without words, only the assignments count. */
    record Simple(List<Assignment> assignments, List<Word> words, List<Redirection> redirections) implements Script {}

    /** {@code NAME=value}. */
    record Assignment(String name, Word value) {}

    /** Where the output of a stream goes: a file, or {@code &1} and {@code &2}; standard input has the number 0. */
    record Redirection(int stream, boolean append, Word target) {}

    /** Commands of which each reads what the one before it wrote. */
    record Pipeline(List<Script> stages, boolean negated) implements Script {}

    /** One command after another. */
    record Sequence(List<Step> steps) implements Script {}

    /** A command of a sequence, when it runs, and whether the next one waits for it. */
    record Step(Joint joint, Script command, boolean background) {}

    /** When the command after it runs. */
    enum Joint {
        ALWAYS,
        IF_TRUE,
        IF_FALSE
    }

    /** {@code if … then … else … fi}. */
    record If(Script condition, Script body, Optional<Script> otherwise) implements Script {}

    /** {@code while … do … done}, or {@code until}. */
    record While(Script condition, boolean until, Script body) implements Script {}

    /** {@code for name in words; do … done}. */
    record For(String name, List<Word> words, Script body) implements Script {}

    /** {@code case word in pattern) … ;; esac}. */
    record Case(Word subject, List<Arm> arms) implements Script {}

    /** One of the patterns of a case, and what to do. */
    record Arm(List<Word> patterns, Script body) {}

    /** {@code { … }}, or {@code ( … )} whose variables are its own. */
    record Group(Script body, boolean own, List<Redirection> redirections) implements Script {}

    /** {@code name() { … }}. */
    record Function(String name, Script body) implements Script {}

    /** A word, which becomes none, one or several when it is expanded. */
    record Word(List<Part> parts) {
        static final Word EMPTY = new Word(List.of());

        public Word {
            parts = List.copyOf(parts);
        }

        /** The word as it stands, where nothing in it is quoted or expanded; else empty. */
        String bare() {
            return parts.size() == 1 && parts.getFirst() instanceof Text(String text, boolean quoted) && !quoted
                    ? text
                    : "";
        }
    }

    /** A piece of a word; what is not quoted falls apart at spaces. */
    sealed interface Part {}

    record Text(String text, boolean quoted) implements Part {}

    /** {@code $name}, {@code ${name:-word}} and the like. */
    record Variable(String name, String operator, Word argument, boolean quoted) implements Part {}

    /** {@code $(commands)}. */
    record Output(Script script, boolean quoted) implements Part {}

    /** {@code $((expression))}. */
    record Arithmetic(String expression, boolean quoted) implements Part {}
}
