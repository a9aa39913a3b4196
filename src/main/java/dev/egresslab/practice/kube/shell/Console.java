package dev.egresslab.practice.kube.shell;

import org.jspecify.annotations.Nullable;

/** Where a command in a pod reads and writes. */
public interface Console {
    void out(String text);

    /** Whether a person types here. */
    default boolean typed() {
        return false;
    }

    void err(String text);

    /** Whether whoever types has pressed ctrl-C since this was last asked. */
    default boolean broken() {
        return false;
    }

    /** Next line of standard input without its end; null when there is no more. */
    @Nullable
    String line() throws InterruptedException;
}
