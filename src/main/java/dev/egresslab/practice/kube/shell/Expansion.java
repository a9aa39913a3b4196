package dev.egresslab.practice.kube.shell;

import dev.egresslab.practice.kube.shell.Script.Part;
import dev.egresslab.practice.kube.shell.Script.Word;

import java.util.ArrayList;
import java.util.List;

/** Makes texts of words: variables, outputs and numbers are put in, and what is not quoted falls apart at spaces. */
final class Expansion {
    private final Interpreter interpreter;
    private final Scope scope;

    Expansion(Interpreter interpreter, Scope scope) {
        this.interpreter = interpreter;
        this.scope = scope;
    }

    /** The texts that words become. */
    List<String> all(List<Word> words) throws InterruptedException {
        var texts = new ArrayList<String>();
        for (var word : words) split(word, texts);
        return texts;
    }

    /** The one text that a word becomes where it may not fall apart. */
    String one(Word word) throws InterruptedException {
        var text = new StringBuilder();
        for (var part : word.parts()) text.append(value(part));
        return text.toString();
    }

    private void split(Word word, List<String> into) throws InterruptedException {
        var now = new StringBuilder();
        boolean begun = false;
        for (var part : word.parts()) {
            if (part instanceof Script.Variable all && all.name().equals("@") && all.quoted()) {
                var arguments = scope.arguments();
                for (int i = 0; i < arguments.size(); i++) {
                    if (i > 0) {
                        into.add(now.toString());
                        now.setLength(0);
                    }
                    now.append(arguments.get(i));
                    begun = true;
                }
                continue;
            }
            var value = value(part);
            if (whole(part)) {
                now.append(value);
                begun |= !value.isEmpty() || (quoted(part) && !lone(word));
                continue;
            }
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (!Character.isWhitespace(c)) {
                    now.append(c);
                    begun = true;
                } else if (begun) {
                    into.add(now.toString());
                    now.setLength(0);
                    begun = false;
                }
            }
        }
        if (begun) into.add(now.toString());
    }

    /** Whether nothing stands in the quotes but {@code $@} without arguments. */
    private boolean lone(Word word) {
        return scope.arguments().isEmpty()
                && word.parts().stream()
                        .anyMatch(p ->
                                p instanceof Script.Variable all && all.name().equals("@"));
    }

    private static boolean whole(Part part) {
        return part instanceof Script.Text || quoted(part);
    }

    private static boolean quoted(Part part) {
        return switch (part) {
            case Script.Text text -> text.quoted();
            case Script.Variable variable -> variable.quoted();
            case Script.Output output -> output.quoted();
            case Script.Arithmetic arithmetic -> arithmetic.quoted();
        };
    }

    private String value(Part part) throws InterruptedException {
        return switch (part) {
            case Script.Text text -> text.text();
            case Script.Variable variable -> variable(variable);
            case Script.Output output -> interpreter.output(output.script());
            case Script.Arithmetic arithmetic -> Long.toString(Arithmetic.of(arithmetic.expression(), this::number));
        };
    }

    private long number(String name) {
        var value = scope.value(name);
        return value.matches("-?[0-9]{1,18}") ? Long.parseLong(value) : 0;
    }

    private String variable(Script.Variable variable) throws InterruptedException {
        var value = scope.value(variable.name());
        var argument = one(variable.argument());
        return switch (variable.operator()) {
            case "#" ->
                variable.argument().parts().isEmpty()
                        ? Integer.toString(value.length())
                        : value.startsWith(argument) ? value.substring(argument.length()) : value;
            case "%" -> value.endsWith(argument) ? value.substring(0, value.length() - argument.length()) : value;
            case ":-", "-" -> value.isEmpty() ? argument : value;
            case ":+", "+" -> value.isEmpty() ? "" : argument;
            case ":=", "=" -> {
                if (value.isEmpty()) scope.set(variable.name(), argument);
                yield value.isEmpty() ? argument : value;
            }
            case ":?", "?" -> {
                if (value.isEmpty()) throw new Jump(Jump.Out.SHELL, 2);
                yield value;
            }
            default -> value;
        };
    }
}
