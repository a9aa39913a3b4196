package dev.egresslab.ui.kit;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;
import javafx.util.StringConverter;

/** How the things of a choice are written, where nobody types them. */
public final class Shown<T> extends StringConverter<T> {
    private final Function<T, String> words;

    private Shown(Function<T, String> words) {
        this.words = words;
    }

    public static <T> Shown<T> by(Function<T, String> words) {
        return new Shown<>(words);
    }

    @Override
    public String toString(@Nullable T thing) {
        return thing == null ? "" : words.apply(thing);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException();
    }
}
