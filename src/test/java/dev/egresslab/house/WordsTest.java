package dev.egresslab.house;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person reads comes from the bundles: no sentence stands in the code of window, command line, plan, labs and net. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/egresslab");

    /** Two words of small letters in a row, in one literal. */
    private static final Pattern SENTENCE =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*[A-Za-z]{2,} [a-z]{2,}(?:[^\"\\\\]|\\\\.)*\"");

    /** Shown without being looked up. */
    private static final Pattern SHOWN = Pattern.compile(
            "(?:setText|setPromptText|setTooltip|setTitle|setAccessibleText|new Label|new Button|new Tooltip|new CheckBox|new MenuItem|new Tab|Nodes\\.label|Nodes\\.prose)\\(\\s*\"[^\"]*(?:\\p{Lu}|\\p{L} )");

    private static final Pattern KEY = Pattern.compile("LabException\\s*\\.of\\(\\s*\"([A-Za-z.]+)\"");

    /** What programmers read, and the languages of shells, pictures, style sheets and databases. */
    private static final List<String> NOT_FOR_READING = List.of(
            "IllegalStateException",
            "IllegalArgumentException",
            "UncheckedIOException",
            "InvalidAnswers",
            "getStyleClass",
            "el-",
            "<svg",
            "<circle",
            "classDef",
            "selected-hop",
            "palette.of",
            "Answers with problems:",
            ".name(\"log search\")",
            "\"az ",
            "\"GET http",
            // picocli's own sentences around it are English
            "is no speed:");

    private static final List<String> OTHER_LANGUAGES = List.of(
            "lab/script/",
            "lab/template/",
            "lab/resource/FirewallCommand.java",
            "plan/Journal.java",
            "plan/report/Html.java",
            // errors of a cloud are told in its words
            "plan/Hand.java",
            // told to the workbench, which says it in words of its own
            "net/Start.java");

    @Test
    void no_sentence_stands_in_the_code() {
        assertThat(sources("ui", "cli", "plan", "lab", "net")
                        .filter(file -> OTHER_LANGUAGES.stream().noneMatch(file.toString()::contains))
                        .flatMap(file -> sentences(read(file)).map(line -> file + ": " + line)))
                .isEmpty();
    }

    @Test
    void nothing_is_shown_that_was_not_looked_up() {
        assertThat(sources("ui", "cli")
                        .flatMap(file -> SHOWN.matcher(read(file)).results().map(m -> file + ": " + m.group())))
                .isEmpty();
    }

    @Test
    void every_error_has_its_words_and_what_to_do() throws IOException {
        var texts = new Properties();
        for (var bundle : List.of("plan", "cli"))
            try (var in = Files.newBufferedReader(Path.of("resources/text", bundle + ".properties"))) {
                texts.load(in);
            }
        var thrown = new TreeSet<String>();
        sources("").forEach(file -> KEY.matcher(read(file)).results().forEach(m -> thrown.add(m.group(1))));
        assertThat(thrown)
                .hasSizeGreaterThan(15)
                .allSatisfy(key -> assertThat(texts).containsKeys("wrong." + key, "wrong." + key + ".now"));
    }

    @Test
    void the_search_finds_what_is_planted() {
        assertThat(sentences("    throw LabException.of(\"The disk is full\");"))
                .isNotEmpty();
        assertThat(sentences("    * a comment with \"two words\" in it")).isEmpty();
        assertThat(sentences("    throw new IllegalStateException(\"never seen by anybody\");"))
                .isEmpty();
        assertThat(SHOWN.matcher("label.setText(\"Ready\")").find()).isTrue();
        assertThat(SHOWN.matcher("label.setText(texts.of(\"ui.ready\"))").find())
                .isFalse();
    }

    private static Stream<String> sentences(String source) {
        return source.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("*") && !line.startsWith("//") && !line.startsWith("/*"))
                .filter(line -> SENTENCE.matcher(line).find())
                .filter(line -> NOT_FOR_READING.stream().noneMatch(line::contains));
    }

    private static Stream<Path> sources(String... packages) {
        return Stream.of(packages).flatMap(name -> {
            try (var files = Files.walk(SOURCES.resolve(name))) {
                return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
