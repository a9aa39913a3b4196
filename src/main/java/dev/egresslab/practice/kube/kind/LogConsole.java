package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.Logbook;
import dev.egresslab.practice.kube.shell.Console;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;

/** The console of a container that nobody is attached to: it writes into the log, and standard input is closed. */
record LogConsole(Logbook log, InstantSource clock) implements Console {
    @Override
    public void out(String text) {
        log.write(clock.instant(), text);
    }

    @Override
    public void err(String text) {
        log.write(clock.instant(), text);
    }

    @Override
    public @Nullable String line() {
        return null;
    }
}
