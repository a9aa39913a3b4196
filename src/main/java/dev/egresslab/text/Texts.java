package dev.egresslab.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts of one language, read from the bundles in {@code resources/text}; English where a language lacks one. */
public final class Texts {
    /** One bundle per part of the product, so that parts grow without meeting. */
    public static final List<String> BUNDLES =
            List.of("lab", "trace", "plan", "remedy", "exercise", "cli", "report", "ui");

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    public Texts(Locale locale) {
        this.locale = locale;
        bundles = BUNDLES.stream().map(name -> bundle(name, locale)).toList();
    }

    /** What {@code --help} prints, for picocli: plain texts by its own names. */
    public ResourceBundle usage() {
        return bundle("usage", locale);
    }

    /** The text of a message in this language. */
    public String of(Message message) {
        return of(message.key(), message.arguments().toArray());
    }

    /**
     * The text of a key, with {@link MessageFormat} arguments.
     *
     * @throws MissingResourceException where no bundle has the key
     */
    public String of(String key, Object... arguments) {
        var said = Arrays.stream(arguments).map(this::said).toArray();
        return new MessageFormat(pattern(key), locale).format(said);
    }

    /** A text inside of a text is in the same language. */
    private Object said(Object argument) {
        return argument instanceof Message inner ? of(inner) : argument;
    }

    /** Whether any bundle has the key. */
    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    public Locale locale() {
        return locale;
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("text." + name, locale, noFallback);
    }

    private String pattern(String key) {
        for (var bundle : bundles) {
            if (bundle.containsKey(key)) return bundle.getString(key);
        }
        throw new MissingResourceException("No text for " + key, "text", key);
    }
}
