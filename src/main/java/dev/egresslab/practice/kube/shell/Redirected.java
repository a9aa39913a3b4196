package dev.egresslab.practice.kube.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A console whose streams go to files or to each other; files are written when it is closed. */
record Redirected(Console console, Surroundings around, Map<String, Written> files) {
    /** Where one stream goes, in the order in which the command says so. */
    record Target(int stream, boolean append, String name) {}

    /** What is written into a file. */
    record Written(boolean append, StringBuilder text) {}

    static Redirected of(List<Target> targets, Console console, Surroundings around) {
        if (targets.isEmpty()) return new Redirected(console, around, Map.of());
        var files = new LinkedHashMap<String, Written>();
        Consumer<String> out = console::out;
        Consumer<String> err = console::err;
        Spliced.Lines in = console::line;
        for (var target : targets) {
            if (target.stream() == 0) {
                in = Spliced.Lines.of(Files.read(around, target.name()).orElse(""));
                continue;
            }
            Consumer<String> to = switch (target.name()) {
                case "&1" -> out;
                case "&2" -> err;
                default ->
                    files.computeIfAbsent(target.name(), _ -> new Written(target.append(), new StringBuilder()))
                            .text()::append;
            };
            if (target.stream() == 2) err = to;
            else out = to;
        }
        return new Redirected(new Spliced(in, out, err, console, false), around, files);
    }

    void close() {
        files.forEach((name, written) ->
                Files.write(around, name, written.append(), written.text().toString()));
    }
}
