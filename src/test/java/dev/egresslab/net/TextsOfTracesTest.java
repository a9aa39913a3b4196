package dev.egresslab.net;

import dev.egresslab.text.Texts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextsOfTracesTest {
    private static final Pattern KEY = Pattern.compile("\"((trace|finding)\\.[A-Za-z.]+)\"");
    private static final Path SOURCES = Path.of("src/main/java/dev/egresslab/net");
    private static final Path TEXTS = Path.of("resources/text/trace.properties");

    @Test
    void every_message_that_a_device_can_say_has_a_text() throws IOException {
        var texts = new Texts(Locale.ENGLISH);
        assertThat(keys()).hasSizeGreaterThan(30).allMatch(texts::has);
    }

    @Test
    void every_text_of_a_device_is_said_somewhere() throws IOException {
        var said = keys();
        try (var lines = Files.lines(TEXTS)) {
            assertThat(lines.filter(line -> line.startsWith("trace.") || line.startsWith("finding."))
                            .map(line -> line.substring(0, line.indexOf('=')).strip()))
                    .allMatch(said::contains);
        }
    }

    @Test
    void every_outcome_tells_what_the_client_sees() {
        var texts = new Texts(Locale.ENGLISH);
        assertThat(Outcome.values()).allMatch(outcome -> texts.has("outcome." + outcome));
    }

    private static Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(match -> keys.add(match.group(1)));
            }
        }
        return keys;
    }
}
