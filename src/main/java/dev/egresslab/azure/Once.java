package dev.egresslab.azure;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Something made when it is first asked for, and then kept. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> make;
    private @Nullable T made;

    private Once(Supplier<T> make) {
        this.make = make;
    }

    public static <T> Supplier<T> of(Supplier<T> make) {
        return new Once<>(make);
    }

    @Override
    public synchronized T get() {
        var there = made;
        if (there == null) made = there = make.get();
        return there;
    }
}
