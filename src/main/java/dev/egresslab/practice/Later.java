package dev.egresslab.practice;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Something that two parts need of each other, known once both are built. */
final class Later<T> implements Supplier<T> {
    private volatile @Nullable T value;

    void set(T known) {
        value = known;
    }

    @Override
    public T get() {
        var known = value;
        if (known == null) throw new IllegalStateException("Asked for before the practice cloud is built");
        return known;
    }
}
