package dev.egresslab.practice.kube;

import dev.egresslab.practice.kube.shell.Console;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Standard input and output of a container, shared by its log and by whoever is attached. */
public final class Streams {
    private final Keyboard plain = new Keyboard(false);
    private final Keyboard terminal = new Keyboard(true);
    private final List<LineConsole.Screen> attached = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    Streams() {}

    /** The console of the container's own program: what it writes goes into its log, and to those who are attached. */
    public Console console(java.util.function.Consumer<String> log, boolean tty) {
        var console = new LineConsole(
                keyboard(tty),
                (channel, text) -> {
                    log.accept(tty ? text.replace("\r\n", "\n") : text);
                    attached.forEach(screen -> screen.show(channel, text));
                },
                tty);
        if (tty) console.interrupts(Thread.currentThread());
        return console;
    }

    Keyboard keyboard(boolean tty) {
        return tty ? terminal : plain;
    }

    void attach(LineConsole.Screen screen) {
        attached.add(screen);
    }

    void detach(LineConsole.Screen screen) {
        attached.remove(screen);
    }

    /** Nobody will type anything. */
    public void closeInput() {
        plain.end();
        terminal.end();
    }

    /** The container's program has ended. */
    public void end() {
        ended.countDown();
        closeInput();
    }

    void await() throws InterruptedException {
        ended.await();
    }
}
