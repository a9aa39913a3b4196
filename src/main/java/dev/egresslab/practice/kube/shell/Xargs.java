package dev.egresslab.practice.kube.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** xargs with {@code -P} and {@code -I}: one process for each line of input, several at once, as a load of connections needs. */
final class Xargs {
    private static final int FAILED = 123;

    private final Run process;
    private final Console console;
    private int atOnce = 1;
    private String mark = "";

    Xargs(Run process) {
        this.process = process;
        this.console = process.console();
    }

    int run(List<String> arguments) throws InterruptedException {
        var command = options(new ArrayList<>(arguments));
        if (command.isEmpty()) command = List.of("echo");
        var name = command.getFirst();
        if (!process.around().programs().contains(name.substring(name.lastIndexOf('/') + 1))) {
            console.err("xargs: " + name + ": No such file or directory\n");
            return 127;
        }
        var room = new Semaphore(atOnce == 0 ? Integer.MAX_VALUE : atOnce);
        var running = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var line = console.line(); line != null; line = console.line()) {
                room.acquire();
                running.add(threads.submit(once(words(command, line), room)));
            }
            return exit(running);
        }
    }

    /** Its output is written in one piece when it ends. */
    private Callable<Integer> once(List<String> words, Semaphore room) {
        return () -> {
            var written = new StringBuilder();
            try {
                var place = new Spliced(() -> null, written::append, console::err, console, false);
                return new Shell(process.around(), place, process.environment()).run(words);
            } finally {
                room.release();
                synchronized (console) {
                    if (!written.isEmpty()) console.out(written.toString());
                }
            }
        };
    }

    private static int exit(List<Future<Integer>> running) throws InterruptedException {
        int exit = 0;
        for (var one : running) {
            try {
                if (one.get() != 0) exit = FAILED;
            } catch (ExecutionException e) {
                exit = FAILED;
            }
        }
        return exit;
    }

    private List<String> words(List<String> command, String line) {
        if (!mark.isEmpty())
            return command.stream().map(w -> w.replace(mark, line)).toList();
        var words = new ArrayList<>(command);
        words.add(line);
        return words;
    }

    private List<String> options(List<String> arguments) {
        while (!arguments.isEmpty() && arguments.getFirst().startsWith("-")) {
            var option = arguments.removeFirst();
            var letter = option.length() > 1 ? option.charAt(1) : ' ';
            if ("PIn".indexOf(letter) < 0) continue;
            var value = option.length() > 2 ? option.substring(2) : arguments.isEmpty() ? "" : arguments.removeFirst();
            if (letter == 'P' && value.matches("[0-9]{1,5}")) atOnce = Integer.parseInt(value);
            if (letter == 'I') mark = value;
        }
        return arguments;
    }
}
