package dev.egresslab.text;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BlanksTest {
    static final List<String> FILES = Texts.BUNDLES.stream()
            .flatMap(name -> Stream.of(name, name + "_fr"))
            .toList();

    /** Java drops them there unless the first is written with a backslash. */
    @ParameterizedTest
    @FieldSource("FILES")
    void no_text_begins_with_a_blank_that_is_lost(String name) throws IOException {
        try (var lines = Files.lines(Path.of("resources/text", name + ".properties"))) {
            assertThat(lines).noneMatch(line -> line.matches("[^#=]+=\\s+\\S.*"));
        }
    }
}
