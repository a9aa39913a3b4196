package dev.egresslab.practice.kube.shell;

import dev.egresslab.practice.kube.shell.Lexer.Token;
import dev.egresslab.practice.kube.shell.Script.Joint;
import dev.egresslab.practice.kube.shell.Script.Redirection;
import dev.egresslab.practice.kube.shell.Script.Step;
import dev.egresslab.practice.kube.shell.Script.Word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Understands a script: sequences, pipelines, conditions, loops, functions. */
final class Parser {
    private static final Set<String> ENDS = Set.of("then", "else", "elif", "fi", "do", "done", "esac", "}", ")", ";;");
    /** Deeper scripts are refused, so that no text can exhaust the stack. */
    private static final int DEEPEST = 100;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** @throws SyntaxError in the words of a shell */
    static Script parse(String text) throws SyntaxError {
        var parser = new Parser(new Lexer(text).tokens());
        var script = parser.sequence();
        if (!parser.now().end()) throw parser.unexpected();
        return script;
    }

    private Script sequence() throws SyntaxError {
        if (++depth > DEEPEST) throw new SyntaxError("too deeply nested");
        var steps = new ArrayList<Step>();
        var joint = Joint.ALWAYS;
        lines();
        while (!now().end() && !ends()) {
            var command = pipeline();
            boolean background = now().operator("&");
            steps.add(new Step(joint, command, background));
            joint = now().operator("&&") ? Joint.IF_TRUE : now().operator("||") ? Joint.IF_FALSE : Joint.ALWAYS;
            boolean separated = background || now().operator(";") || now().operator("\n") || joint != Joint.ALWAYS;
            if (separated) at++;
            lines();
            if (!separated && !now().end() && !ends()) throw unexpected();
            if (joint != Joint.ALWAYS && (now().end() || ends())) throw unexpected();
        }
        depth--;
        return new Script.Sequence(steps);
    }

    private boolean ends() {
        return ENDS.stream().anyMatch(now()::is);
    }

    private Script pipeline() throws SyntaxError {
        boolean negated = now().is("!");
        if (negated) at++;
        var stages = new ArrayList<Script>();
        stages.add(command());
        while (now().operator("|")) {
            at++;
            lines();
            stages.add(command());
        }
        return stages.size() == 1 && !negated ? stages.getFirst() : new Script.Pipeline(stages, negated);
    }

    private Script command() throws SyntaxError {
        if (now().is("if")) return condition();
        if (now().is("while") || now().is("until")) return loop();
        if (now().is("for")) return each();
        if (now().is("case")) return choice();
        if (now().is("{")) return group("}", false);
        if (now().operator("(")) return group(")", true);
        return simple();
    }

    private Script condition() throws SyntaxError {
        at++;
        var condition = sequence();
        expect("then");
        var body = sequence();
        if (now().is("elif")) return new Script.If(condition, body, Optional.of(condition()));
        Optional<Script> otherwise = Optional.empty();
        if (now().is("else")) {
            at++;
            otherwise = Optional.of(sequence());
        }
        expect("fi");
        return new Script.If(condition, body, otherwise);
    }

    private Script loop() throws SyntaxError {
        boolean until = now().is("until");
        at++;
        var condition = sequence();
        return new Script.While(condition, until, body());
    }

    private Script each() throws SyntaxError {
        at++;
        var name = word().bare();
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) throw new SyntaxError("Bad for loop variable");
        var words = new ArrayList<Word>();
        lines();
        if (now().is("in")) {
            at++;
            while (now().word().isPresent()) words.add(word());
        }
        if (now().operator(";")) at++;
        lines();
        return new Script.For(name, words, body());
    }

    private Script body() throws SyntaxError {
        lines();
        expect("do");
        var body = sequence();
        expect("done");
        return body;
    }

    private Script choice() throws SyntaxError {
        at++;
        var subject = word();
        lines();
        expect("in");
        lines();
        var arms = new ArrayList<Script.Arm>();
        while (!now().is("esac")) {
            if (now().operator("(")) at++;
            var patterns = new ArrayList<Word>();
            patterns.add(word());
            while (now().operator("|")) {
                at++;
                patterns.add(word());
            }
            expect(")");
            arms.add(new Script.Arm(patterns, sequence()));
            if (now().operator(";;")) at++;
            lines();
        }
        at++;
        return new Script.Case(subject, arms);
    }

    private Script group(String end, boolean own) throws SyntaxError {
        at++;
        var body = sequence();
        expect(end);
        var redirections = new ArrayList<Redirection>();
        boolean more = redirection(redirections);
        while (more) more = redirection(redirections);
        return new Script.Group(body, own, redirections);
    }

    private Script simple() throws SyntaxError {
        var assignments = new ArrayList<Script.Assignment>();
        var words = new ArrayList<Word>();
        var redirections = new ArrayList<Redirection>();
        while (true) {
            if (redirection(redirections)) continue;
            if (now().word().isEmpty()) break;
            var word = word();
            var assignment = words.isEmpty() ? assignment(word) : Optional.<Script.Assignment>empty();
            if (assignment.isPresent()) assignments.add(assignment.get());
            else words.add(word);
            if (words.size() == 1 && now().operator("("))
                return function(words.getFirst().bare());
        }
        if (words.isEmpty() && assignments.isEmpty() && redirections.isEmpty()) throw unexpected();
        return new Script.Simple(assignments, words, redirections);
    }

    private Script function(String name) throws SyntaxError {
        at++;
        expect(")");
        lines();
        if (name.isEmpty()) throw new SyntaxError("Bad function name");
        return new Script.Function(name, command());
    }

    private static Optional<Script.Assignment> assignment(Word word) {
        if (word.parts().isEmpty()
                || !(word.parts().getFirst() instanceof Script.Text(String text, boolean quoted))
                || quoted) return Optional.empty();
        int equals = text.indexOf('=');
        if (equals < 1 || !text.substring(0, equals).matches("[A-Za-z_][A-Za-z0-9_]*")) return Optional.empty();
        var parts = new ArrayList<>(word.parts());
        parts.set(0, new Script.Text(text.substring(equals + 1), false));
        return Optional.of(new Script.Assignment(text.substring(0, equals), new Word(parts)));
    }

    /** {@code > file}, {@code 2>/dev/null}, {@code 2>&1}, {@code &> file}, {@code < file}. */
    private boolean redirection(List<Redirection> into) throws SyntaxError {
        var number =
                now().word().map(Word::bare).filter(w -> w.matches("[012]")).orElse("");
        int operator = at + (number.isEmpty() ? 0 : 1);
        var sign = tokens.get(Math.min(operator, tokens.size() - 1));
        boolean out = sign.operator(">") || sign.operator(">>") || sign.operator(">&");
        boolean both = sign.operator("&>") && number.isEmpty();
        if (!out && !both && !sign.operator("<")) {
            if (sign.operator("<<")) throw new SyntaxError("here documents are not understood in the practice cloud");
            return false;
        }
        at = operator + 1;
        var target = word();
        if (sign.operator(">&")) target = new Word(List.of(new Script.Text("&" + target.bare(), false)));
        int stream = sign.operator("<") ? 0 : number.isEmpty() ? 1 : Integer.parseInt(number);
        into.add(new Redirection(stream, sign.operator(">>"), target));
        if (both) into.add(new Redirection(2, false, new Word(List.of(new Script.Text("&1", false)))));
        return true;
    }

    private Word word() throws SyntaxError {
        var word = now().word().orElseThrow(this::unexpected);
        at++;
        return word;
    }

    private void lines() {
        while (now().operator("\n")) at++;
    }

    private void expect(String text) throws SyntaxError {
        if (!now().is(text)) throw unexpected();
        at++;
    }

    private Token now() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private SyntaxError unexpected() {
        if (now().end()) return new SyntaxError("end of file unexpected");
        var said =
                now().operator("\n") ? "newline" : now().word().map(Word::bare).orElse(now().operator());
        return new SyntaxError("\"" + said + "\" unexpected");
    }
}
