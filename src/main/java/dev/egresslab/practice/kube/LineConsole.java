package dev.egresslab.practice.kube;

import dev.egresslab.practice.kube.shell.Console;
import org.jspecify.annotations.Nullable;

/** A console that is typed into; as a terminal it echoes, and knows backspace, ctrl-C and ctrl-D. */
public final class LineConsole implements Console {
    private static final int OUT = 1;
    private static final int ERR = 2;

    private final Keyboard keyboard;
    private final Screen screen;
    private final boolean tty;
    private volatile boolean broken;

    /** Where a console's output goes: channel 1, or 2 for errors where there is no terminal. */
    @FunctionalInterface
    interface Screen {
        void show(int channel, String text);
    }

    LineConsole(Keyboard keyboard, Screen screen, boolean tty) {
        this.keyboard = keyboard;
        this.screen = screen;
        this.tty = tty;
    }

    /** Ctrl-C ends what runs on a thread, and not the shell that started it. */
    void interrupts(Thread thread) {
        keyboard.onInterrupt(() -> {
            broken = true;
            out("^C\n");
            thread.interrupt();
        });
    }

    @Override
    public boolean typed() {
        return tty;
    }

    @Override
    public boolean broken() {
        boolean was = broken;
        broken = false;
        return was;
    }

    @Override
    public void out(String text) {
        if (!text.isEmpty()) screen.show(OUT, tty ? text.replaceAll("(?<!\r)\n", "\r\n") : text);
    }

    @Override
    public void err(String text) {
        if (tty) out(text);
        else if (!text.isEmpty()) screen.show(ERR, text);
    }

    @Override
    public @Nullable String line() throws InterruptedException {
        var line = new StringBuilder();
        while (true) {
            int key = keyboard.next();
            switch (key) {
                case -1 -> {
                    return line.isEmpty() ? null : line.toString();
                }
                case '\r', '\n' -> {
                    if (tty) out("\n");
                    return line.toString();
                }
                case 3 -> {
                    out("^C\n");
                    return "";
                }
                case 4 -> {
                    if (line.isEmpty()) return null;
                }
                case 127, '\b' -> {
                    if (line.isEmpty()) continue;
                    line.setLength(line.length() - 1);
                    if (tty) screen.show(OUT, "\b \b");
                }
                default -> {
                    line.append((char) key);
                    if (tty) screen.show(OUT, String.valueOf((char) key));
                }
            }
        }
    }
}
