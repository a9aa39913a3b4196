package dev.egresslab.practice.kube.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a shell does itself. */
final class Builtins {
    static final Set<String> NAMES = Set.of(
            ":",
            "[",
            "[[",
            "break",
            "cd",
            "command",
            "continue",
            "eval",
            "exit",
            "export",
            "local",
            "pwd",
            "read",
            "return",
            "set",
            "shift",
            "test",
            "trap",
            "type",
            "unset",
            "wait");

    private final Surroundings around;
    private final Console console;
    private final Scope scope;
    private final Interpreter interpreter;

    Builtins(Surroundings around, Console console, Scope scope, Interpreter interpreter) {
        this.around = around;
        this.console = console;
        this.scope = scope;
        this.interpreter = interpreter;
    }

    int run(String name, List<String> arguments) throws InterruptedException {
        return switch (name) {
            case "[", "[[", "test" -> Tests.run(name, arguments, console, around);
            case "break" -> throw new Jump(Jump.Out.BREAK, number(arguments, 1));
            case "continue" -> throw new Jump(Jump.Out.CONTINUE, number(arguments, 1));
            case "return" -> throw new Jump(Jump.Out.FUNCTION, number(arguments, scope.last()));
            case "exit" -> throw new Jump(Jump.Out.SHELL, number(arguments, scope.last()));
            case "eval" -> interpreter.evaluate(String.join(" ", arguments));
            case "export", "local" -> assign(arguments, name.equals("export"));
            case "pwd" -> say("/\n");
            case "read" -> read(arguments);
            case "set" -> set(arguments);
            case "shift" -> shift();
            case "command", "type" -> found(arguments);
            case "unset" -> {
                arguments.forEach(scope::unset);
                yield 0;
            }
            case "wait" -> interpreter.join();
            default -> 0;
        };
    }

    private static int number(List<String> arguments, int otherwise) {
        if (arguments.isEmpty() || !arguments.getFirst().matches("[0-9]{1,9}")) return otherwise;
        return Integer.parseInt(arguments.getFirst()) & 0xff;
    }

    private int assign(List<String> arguments, boolean exported) {
        for (var argument : arguments) {
            int equals = argument.indexOf('=');
            var name = equals < 0 ? argument : argument.substring(0, equals);
            if (equals >= 0) scope.set(name, argument.substring(equals + 1));
            if (exported) scope.export(name);
        }
        return 0;
    }

    private int read(List<String> arguments) throws InterruptedException {
        var line = console.line();
        if (line == null) return 1;
        var names = new ArrayList<>(
                arguments.stream().filter(a -> !a.startsWith("-")).toList());
        if (names.isEmpty()) names.add("REPLY");
        var words = line.strip().split("\\s+", names.size());
        for (int i = 0; i < names.size(); i++) scope.set(names.get(i), i < words.length ? words[i] : "");
        return 0;
    }

    private int set(List<String> arguments) {
        for (var argument : arguments) {
            if (argument.matches("[-+][a-z]*e[a-z]*")) scope.strict(argument.startsWith("-"));
        }
        int positional = arguments.indexOf("--");
        if (positional >= 0) scope.arguments(arguments.subList(positional + 1, arguments.size()));
        return 0;
    }

    private int shift() {
        var arguments = scope.arguments();
        if (arguments.isEmpty()) return 1;
        scope.arguments(arguments.subList(1, arguments.size()));
        return 0;
    }

    private int found(List<String> arguments) {
        int exit = 0;
        for (var name : arguments.stream().filter(a -> !a.startsWith("-")).toList()) {
            boolean known = NAMES.contains(name) || scope.functions().containsKey(name);
            if (known) say(name + "\n");
            else if (around.programs().contains(name)) say("/usr/bin/" + name + "\n");
            else exit = 127;
        }
        return exit;
    }

    private int say(String text) {
        console.out(text);
        return 0;
    }
}
