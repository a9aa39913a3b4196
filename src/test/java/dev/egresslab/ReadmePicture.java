package dev.egresslab;

import dev.egresslab.ui.Likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import static org.assertj.core.api.Assertions.assertThat;

/** The picture that the README shows: what the window looks like today, or the build fails. */
final class ReadmePicture {
    static final Path FILE = Path.of("packaging/observe.png");

    /** Addresses, times and the lab's id are others each time. */
    private static final double OTHER_DIGITS = 0.015;

    /** The panel to the right of it breaks its lines by how long the addresses are. */
    private static final int PANEL = 1078;

    private ReadmePicture() {}

    /** With {@code -Dgolden=update} it is renewed instead. */
    static void is(Path seen) {
        if ("update".equals(System.getProperty("golden"))) {
            try {
                Files.copy(seen, FILE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(Likeness.difference(FILE, seen, PANEL))
                .as(
                        "%s no longer shows the window. Look at %s and renew it: ./mvnw test -Dtest=JourneyTest"
                                + " -Dgolden=update",
                        FILE, seen)
                .isLessThan(OTHER_DIGITS);
    }
}
