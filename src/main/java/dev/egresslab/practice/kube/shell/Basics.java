package dev.egresslab.practice.kube.shell;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The small programs that every image holds. */
final class Basics {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss 'UTC' uuuu", Locale.ROOT);

    static final Map<String, Program> ALL = Map.ofEntries(
            Map.entry("echo", Basics::echo),
            Map.entry("printf", Basics::printf),
            Map.entry("hostname", (process, _) -> say(process, process.around().host() + "\n")),
            Map.entry("env", (process, _) -> environment(process)),
            Map.entry("printenv", Basics::printenv),
            Map.entry("cat", Basics::cat),
            Map.entry("ls", Basics::ls),
            Map.entry("true", (_, _) -> 0),
            Map.entry("false", (_, _) -> 1),
            Map.entry("sleep", Basics::sleep),
            Map.entry("date", Basics::date),
            Map.entry("whoami", (process, _) -> say(process, "root\n")),
            Map.entry("id", (process, _) -> say(process, "uid=0(root) gid=0(root) groups=0(root)\n")),
            Map.entry(
                    "uname",
                    (process, arguments) -> say(
                            process,
                            arguments.isEmpty()
                                    ? "Linux\n"
                                    : "Linux " + process.around().host() + " x86_64 GNU/Linux\n")),
            Map.entry("which", Basics::which));

    private Basics() {}

    private static int say(Run process, String text) {
        process.out(text);
        return 0;
    }

    private static int echo(Run process, List<String> arguments) {
        boolean line = arguments.isEmpty() || !arguments.getFirst().equals("-n");
        boolean escapes = !arguments.isEmpty() && arguments.getFirst().equals("-e");
        var words = line && !escapes ? arguments : arguments.subList(1, arguments.size());
        var text = String.join(" ", words);
        return say(process, (escapes ? Printf.escapes(text) : text) + (line ? "\n" : ""));
    }

    private static int printf(Run process, List<String> arguments) {
        if (arguments.isEmpty()) return process.fail(2, "printf: usage: printf format [arguments]");
        return say(process, Printf.format(arguments.getFirst(), arguments.subList(1, arguments.size())));
    }

    private static int environment(Run process) {
        return say(
                process,
                process.environment().entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    private static int printenv(Run process, List<String> arguments) {
        if (arguments.isEmpty()) return environment(process);
        var value = process.environment().get(arguments.getFirst());
        return value == null ? 1 : say(process, value + "\n");
    }

    private static int cat(Run process, List<String> arguments) throws InterruptedException {
        if (arguments.isEmpty()) {
            for (var line = process.console().line();
                    line != null;
                    line = process.console().line()) process.out(line + "\n");
        }
        int exit = 0;
        for (var file : arguments) {
            var text = Files.read(process.around(), file);
            if (text.isPresent()) process.out(text.get());
            else exit = process.fail(1, "cat: " + file + ": No such file or directory");
        }
        return exit;
    }

    private static int ls(Run process, List<String> arguments) {
        var folder =
                arguments.stream().filter(a -> !a.startsWith("-")).findFirst().orElse("/");
        var names = Files.in(process.around(), folder);
        if (names.isEmpty()) return process.fail(2, "ls: cannot access '" + folder + "': No such file or directory");
        return say(process, String.join("\n", names) + "\n");
    }

    private static int sleep(Run process, List<String> arguments) throws InterruptedException {
        if (arguments.isEmpty() || !arguments.getFirst().matches("[0-9]{1,6}(\\.[0-9]{1,3})?[smh]?"))
            return process.fail(1, "sleep: missing operand");
        var text = arguments.getFirst();
        long unit = text.endsWith("h") ? 3_600_000 : text.endsWith("m") ? 60_000 : 1_000;
        process.around().idle(Duration.ofMillis((long) (Double.parseDouble(text.replaceAll("[smh]", "")) * unit)));
        return 0;
    }

    private static int date(Run process, List<String> arguments) {
        var now = process.around().now().atOffset(ZoneOffset.UTC);
        var format = arguments.isEmpty() ? "" : arguments.getLast();
        return say(
                process,
                switch (format) {
                    case "+%s" -> now.toEpochSecond() + "\n";
                    case "+%T", "+%H:%M:%S" ->
                        DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(now) + "\n";
                    case "+%F" -> now.toLocalDate() + "\n";
                    default -> DATE.format(now) + "\n";
                });
    }

    private static int which(Run process, List<String> arguments) {
        int exit = 0;
        for (var name : arguments) {
            if (process.around().programs().contains(name)) process.out("/usr/bin/" + name + "\n");
            else exit = 1;
        }
        return exit;
    }
}
