package dev.egresslab.practice.kube.shell;

import java.util.List;
import java.util.Map;

/** Runs commands in a container: a program with its arguments, or the script or lines that a shell is given. */
public final class Shell {
    private final Surroundings around;
    private final Console console;
    private final Map<String, String> environment;

    public Shell(Surroundings around, Console console) {
        this(around, console, around.environment());
    }

    Shell(Surroundings around, Console console, Map<String, String> environment) {
        this.around = around;
        this.console = console;
        this.environment = Map.copyOf(environment);
    }

    /** Whether a command could be started at all; else what the container runtime says. */
    public static String missing(Surroundings around, String program) {
        if (around.programs().contains(name(program))) return "";
        return "OCI runtime exec failed: exec failed: unable to start container process: exec: \"" + program + "\": "
                + (program.contains("/")
                        ? "stat " + program + ": no such file or directory"
                        : "executable file not found in $PATH");
    }

    /** A program's name without its folder. */
    public static String name(String program) {
        return program.substring(program.lastIndexOf('/') + 1);
    }

    /** Runs a program with its arguments, and returns its exit code. */
    public int run(List<String> command) throws InterruptedException {
        var process = new Run(around, console, new java.util.TreeMap<>(environment));
        return Programs.run(name(command.getFirst()), process, command.subList(1, command.size()));
    }

    /** A shell with its arguments: {@code -c script}, a file, or nothing and lines from its console. */
    int start(List<String> arguments) throws InterruptedException {
        var scope = new Scope(environment);
        var interpreter = new Interpreter(around, console, scope);
        int script = arguments.indexOf("-c") + 1;
        if (script > 0 && script < arguments.size()) {
            if (arguments.size() > script + 2) scope.arguments(arguments.subList(script + 2, arguments.size()));
            return interpreter.text(arguments.get(script));
        }
        var file = arguments.stream().filter(a -> !a.startsWith("-")).findFirst();
        if (file.isPresent()) {
            var text = Files.read(around, file.get());
            if (text.isPresent()) return interpreter.text(text.get());
            console.err("sh: 0: cannot open " + file.get() + ": No such file\n");
            return 2;
        }
        return new Prompt(around, console, interpreter, scope).run();
    }
}
