package dev.egresslab.practice.kube.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a running shell remembers: variables, functions, arguments, the last exit code. */
final class Scope {
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, Script> functions = new HashMap<>();
    private final TreeMap<String, String> exported;
    private List<String> arguments = List.of();
    private int last;
    private boolean strict;

    Scope(Map<String, String> environment) {
        exported = new TreeMap<>(environment);
        variables.putAll(environment);
    }

    /** The same for a subshell: what it changes stays there. */
    Scope copy() {
        var copy = new Scope(exported);
        copy.variables.putAll(variables);
        copy.functions.putAll(functions);
        copy.arguments = arguments;
        copy.last = last;
        copy.strict = strict;
        return copy;
    }

    /** A variable, a positional argument, or a special parameter; empty where there is none. */
    String value(String name) {
        return switch (name) {
            case "?" -> Integer.toString(last);
            case "#" -> Integer.toString(arguments.size());
            case "@", "*" -> String.join(" ", arguments);
            case "$", "!" -> "1";
            case "0" -> "sh";
            default -> {
                if (!name.matches("[0-9]{1,3}")) yield variables.getOrDefault(name, "");
                int position = Integer.parseInt(name);
                yield position <= arguments.size() ? arguments.get(position - 1) : "";
            }
        };
    }

    void set(String name, String value) {
        variables.put(name, value);
        if (exported.containsKey(name)) exported.put(name, value);
    }

    void unset(String name) {
        variables.remove(name);
        exported.remove(name);
        functions.remove(name);
    }

    void export(String name) {
        exported.put(name, value(name));
    }

    /** What programs see of it. */
    Map<String, String> exported() {
        return exported;
    }

    Map<String, Script> functions() {
        return functions;
    }

    List<String> arguments() {
        return arguments;
    }

    void arguments(List<String> given) {
        arguments = List.copyOf(given);
    }

    /** Whether the first command that fails ends the shell: {@code set -e}. */
    boolean strict() {
        return strict;
    }

    void strict(boolean now) {
        strict = now;
    }

    int last() {
        return last;
    }

    void last(int exit) {
        last = exit;
    }
}
