package dev.egresslab.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One file of texts as it is written, without the fallback that the product has. */
record Bundle(String name, Locale locale, Map<String, String> texts) {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    static Bundle of(String name, Locale locale) {
        var ending = locale.equals(Locale.ENGLISH) ? "" : "_" + locale.getLanguage();
        var properties = new Properties();
        try (var file = Files.newBufferedReader(Path.of("resources/text", name + ending + ".properties"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        return new Bundle(name, locale, texts);
    }

    /** The numbers of the arguments that a text shows, those inside its choices included. */
    TreeSet<Integer> arguments(String key) {
        var used = new TreeSet<Integer>();
        ARGUMENT.matcher(texts.getOrDefault(key, "")).results().forEach(m -> used.add(Integer.valueOf(m.group(1))));
        return used;
    }

    /** The text with numbers for its arguments, as a person would see it. */
    String shown(String key, int number) {
        var arguments = new Object[10];
        java.util.Arrays.fill(arguments, number);
        return new MessageFormat(texts.getOrDefault(key, ""), locale).format(arguments);
    }
}
