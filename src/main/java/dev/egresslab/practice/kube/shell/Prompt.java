package dev.egresslab.practice.kube.shell;

/** One line after another, from a person at a terminal or from a program's output; only a person sees a prompt. */
record Prompt(Surroundings around, Console console, Interpreter interpreter, Scope scope) {
    private static final int INTERRUPTED = 130;

    int run() throws InterruptedException {
        var first = console.typed() ? "root@" + around.host() + ":/# " : "";
        var more = console.typed() ? "> " : "";
        var text = new StringBuilder();
        console.out(first);
        for (var line = console.line(); line != null; line = console.line()) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
            if (unfinished(text.toString())) {
                console.out(more);
                continue;
            }
            if (!execute(text.toString())) return scope.last();
            text.setLength(0);
            console.out(first);
        }
        if (!text.isEmpty()) execute(text.toString());
        if (console.typed()) console.out("exit\n");
        return scope.last();
    }

    private static boolean unfinished(String text) {
        try {
            Parser.parse(text);
            return false;
        } catch (SyntaxError e) {
            var message = String.valueOf(e.getMessage());
            return message.contains("end of file") || message.contains("Unterminated");
        }
    }

    /** False where the shell has been left; ctrl-C ends the command, and not the shell. */
    private boolean execute(String text) throws InterruptedException {
        try {
            return interpreter.line(text);
        } catch (InterruptedException e) {
            if (!console.broken()) throw e;
            scope.last(INTERRUPTED);
            return true;
        }
    }
}
