package dev.egresslab.cli;

import dev.egresslab.lab.LabException;

import java.time.Duration;
import java.util.Optional;

/** How long a lab is to last, as a person writes it: {@code 45m}, {@code 2h}, {@code 3d}, {@code never}. */
final class Lasting {
    private Lasting() {}

    static Optional<Duration> read(String text) {
        if (text.equals("never")) return Optional.empty();
        if (!text.matches("[1-9][0-9]{0,3}[mhd]")) throw LabException.of("lasting", text);
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return Optional.of(
                switch (text.charAt(text.length() - 1)) {
                    case 'm' -> Duration.ofMinutes(number);
                    case 'h' -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }
}
