package dev.egresslab.practice.kube.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs commands in a container: one, or one line after another of a shell. */
public final class Shell {
    private final Surroundings around;
    private final Console console;
    private int last;

    public Shell(Surroundings around, Console console) {
        this.around = around;
        this.console = console;
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

    /** Runs a command with its arguments. */
    public int run(List<String> command) throws InterruptedException {
        var name = name(command.getFirst());
        var arguments = command.subList(1, command.size());
        return switch (name) {
            case "sh", "bash" ->
                arguments.size() > 1 && arguments.getFirst().equals("-c") ? script(arguments.get(1)) : interactive();
            case "curl" -> new Curl(around, console).run(arguments);
            case "echo" -> say(String.join(" ", arguments) + "\n");
            case "hostname" -> say(around.host() + "\n");
            case "env" ->
                say(around.environment().entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue() + "\n")
                        .collect(Collectors.joining()));
            case "cat" -> cat(arguments);
            case "true" -> 0;
            case "false" -> 1;
            case "sleep" -> sleep(arguments);
            case "xargs" -> new Xargs(around, console).run(arguments);
            case "seq", "sort", "uniq", "wc", "head", "tail", "grep" -> Filters.run(name, arguments, console);
            default -> {
                console.err(name + ": not found\n");
                yield 127;
            }
        };
    }

    /** One line after another; without a terminal there is no prompt. */
    private int interactive() throws InterruptedException {
        var prompt = console.typed() ? "root@" + around.host() + ":/# " : "";
        console.out(prompt);
        for (var line = console.line(); line != null; line = console.line()) {
            if (line.strip().equals("exit")) return last;
            script(line);
            console.out(prompt);
        }
        if (console.typed()) console.out("exit\n");
        return last;
    }

    /** Commands separated by {@code ;}, {@code &&} and {@code ||}. */
    private int script(String text) throws InterruptedException {
        for (var part : split(text)) {
            boolean skipped =
                    (part.joint().equals("&&") && last != 0) || (part.joint().equals("||") && last == 0);
            if (!skipped && !part.stages().isEmpty()) last = pipeline(part.stages());
        }
        return last;
    }

    /** Commands of which each reads what the one before it wrote; the last one's exit code counts. */
    private int pipeline(List<List<String>> stages) throws InterruptedException {
        Spliced.Lines input = console::line;
        int exit = 0;
        for (int i = 0; i < stages.size(); i++) {
            var words = stages.get(i).stream()
                    .map(w -> w.replace("$?", Integer.toString(last)))
                    .toList();
            var name = words.getFirst();
            var written = new StringBuilder();
            boolean end = i == stages.size() - 1;
            if (around.programs().contains(name.substring(name.lastIndexOf('/') + 1))) {
                var place = new Spliced(input, end ? console::out : written::append, console, stages.size() == 1);
                exit = new Shell(around, place).run(words);
            } else {
                console.err("sh: 1: " + name + ": not found\n");
                exit = 127;
            }
            input = Spliced.Lines.of(written.toString());
        }
        return exit;
    }

    /** A pipeline and what stands before it: {@code ;}, {@code &&} or {@code ||}. */
    private record Part(String joint, List<List<String>> stages) {}

    private static List<Part> split(String text) {
        var parts = new ArrayList<Part>();
        var stages = new ArrayList<List<String>>();
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var joint = ";";
        boolean quoted = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ';';
            if (i < text.length() && (c == '"' || c == '\'')) {
                int end = text.indexOf(c, i + 1);
                word.append(text, i + 1, end < 0 ? text.length() : end);
                quoted = true;
                i = end < 0 ? text.length() - 1 : end;
                continue;
            }
            boolean two = i + 1 < text.length()
                    && ((c == '&' && text.charAt(i + 1) == '&') || (c == '|' && text.charAt(i + 1) == '|'));
            boolean pipe = c == '|' && !two;
            if (Character.isWhitespace(c) || c == ';' || two || pipe) {
                if (!word.isEmpty() || quoted) words.add(word.toString());
                word.setLength(0);
                quoted = false;
                if ((pipe || c == ';' || c == '\n' || two) && !words.isEmpty()) {
                    stages.add(List.copyOf(words));
                    words.clear();
                }
                if (c == ';' || c == '\n' || two) {
                    parts.add(new Part(joint, List.copyOf(stages)));
                    stages.clear();
                    joint = two ? text.substring(i, i + 2) : ";";
                    if (two) i++;
                }
            } else {
                word.append(c);
            }
        }
        return parts;
    }

    private int cat(List<String> arguments) {
        for (var file : arguments) {
            switch (file) {
                case "/etc/resolv.conf" ->
                    say(
                            "search default.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.0.0.10\noptions ndots:5\n");
                case "/etc/hostname" -> say(around.host() + "\n");
                default -> {
                    console.err("cat: " + file + ": No such file or directory\n");
                    return 1;
                }
            }
        }
        return 0;
    }

    private int sleep(List<String> arguments) throws InterruptedException {
        if (arguments.isEmpty() || !arguments.getFirst().matches("[0-9]{1,6}")) {
            console.err("sleep: missing operand\n");
            return 1;
        }
        around.pass(java.time.Duration.ofSeconds(Long.parseLong(arguments.getFirst())));
        return 0;
    }

    private int say(String text) {
        console.out(text);
        return 0;
    }
}
