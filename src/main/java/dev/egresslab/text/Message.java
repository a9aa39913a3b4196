package dev.egresslab.text;

import java.util.List;

/**
 * A text not yet in a language: a key of the bundles in {@code resources/text} and the arguments of its
 * {@link java.text.MessageFormat} pattern.
 */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    /** Words as somebody else said them, in whatever language that is. */
    public static Message said(String words) {
        return of("said", words);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
