package dev.egresslab.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language that the product speaks.
 *
 * @param own what its speakers call it
 */
public record Language(Locale locale, String own) {
    public static final Language ENGLISH = new Language(Locale.ENGLISH, "English");

    /** All of them; the first is spoken where none is known. */
    public static final List<Language> ALL = List.of(ENGLISH, new Language(Locale.FRENCH, "Français"));

    /** By its tag, for example {@code fr} or {@code fr-CA}. */
    public static Optional<Language> of(String tag) {
        var wanted = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return ALL.stream().filter(l -> l.tag().equals(wanted)).findFirst();
    }

    public String tag() {
        return locale.getLanguage();
    }

    /** Its texts, with numbers and dates as they are written where the person lives, if that is in this language. */
    public Texts texts(Locale person) {
        return new Texts(person.getLanguage().equals(tag()) ? person : locale);
    }
}
