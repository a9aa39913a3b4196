package dev.egresslab.azure;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps the SDK's own loggers silent: what matters arrives as an exception, and no header or body may reach a log. */
final class Quiet {
    /** Held, because a logger that nobody holds forgets its level. */
    private static final List<Logger> SDK = Stream.of("com.azure", "com.microsoft.aad", "reactor")
            .map(Logger::getLogger)
            .toList();

    private Quiet() {}

    static void please() {
        SDK.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
