package dev.egresslab.lab;

import java.util.List;

/**
 * A question that an outbound type asks. Texts under {@code parameter.<id>} (label) and {@code parameter.<id>.help}.
 *
 * @param id stable, used by {@code --set id=value}, for example {@code nodes} or {@code nat.idleMinutes}
 * @param section the form's heading, a key under {@code section.<section>}
 * @param usual the lab's own value
 */
public record Parameter(String id, String section, Kind kind, String usual) {
    /** What may be answered. */
    public sealed interface Kind {
        /** A name of a resource; the rule is that of the ARM type. */
        record Name(String armType) implements Kind {}

        /** A whole number; a multiple of {@code step}. */
        record Whole(int least, int most, int step) implements Kind {}

        /** A range in CIDR notation. */
        record Range() implements Kind {}

        /** One of a few values; with {@code open}, any other text too. */
        record Choice(List<String> values, boolean open) implements Kind {
            public Choice {
                values = List.copyOf(values);
            }
        }

        /** Addresses or ranges separated by commas, or nothing. */
        record Ranges() implements Kind {}

        /** On or off: {@code true} or {@code false}. */
        record Switch() implements Kind {}

        /** Fixed by Azure: shown, never changed. */
        record Fixed() implements Kind {}
    }
}
