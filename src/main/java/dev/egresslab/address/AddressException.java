package dev.egresslab.address;

import org.jspecify.annotations.Nullable;

/** A text that is no address or range: says what is wrong and, where it can be known, what was probably meant. */
public final class AddressException extends IllegalArgumentException {
    private final @Nullable String suggestion;

    AddressException(String what, @Nullable String suggestion) {
        super(what);
        this.suggestion = suggestion;
    }

    /** The text that was probably meant, for example {@code 10.42.1.0/24} for {@code 10.42.1.7/24}; null where unknown. */
    public @Nullable String suggestion() {
        return suggestion;
    }
}
