package dev.egresslab.practice.arm;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every {@code golden/arm/<case>.txt} is a list of calls, one a line: a method, a path below the group, a body; {@code PASS
 * <seconds>} lets time pass. The answers must be those in {@code <case>.json}; {@code -Dgolden=update} writes them anew.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArmGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/arm");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TestFactory
    Stream<DynamicTest> each_case_is_answered_as_recorded() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var cases =
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
            assertThat(cases).isNotEmpty();
            return cases.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        var answers = PRETTY.createArrayNode();
        var scene = new ArmScene().group();
        for (var line : statements(file)) {
            var words = line.split("\\s+", 3);
            if (words[0].equals("PASS")) {
                scene.pass(Duration.ofSeconds(Long.parseLong(words[1])));
                continue;
            }
            var path = words[1].startsWith("/subscriptions") ? words[1] : ArmScene.GROUP + words[1];
            var body = words.length < 3 ? "" : words[2].replace("{group}", ArmScene.GROUP);
            var answer = scene.call(words[0], path, body);
            var entry =
                    answers.addObject().put("call", words[0] + " " + words[1]).put("status", answer.status());
            if (answer.whole().body().length > 0) entry.set("body", answer.body());
        }
        compare(file, answers);
    }

    private static void compare(Path file, JsonNode answers) throws IOException {
        var expected = file.resolveSibling(file.getFileName().toString().replace(".txt", ".json"));
        var text = PRETTY.writeValueAsString(answers) + "\n";
        if (System.getProperty("golden", "").equals("update")) Files.writeString(expected, text);
        assertThat(text).isEqualTo(Files.readString(expected));
    }

    /** A statement goes on over indented lines; a line that begins with # is a remark. */
    private static List<String> statements(Path file) throws IOException {
        var statements = new ArrayList<String>();
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith(" ")) statements.add(statements.removeLast() + " " + line.strip());
            else statements.add(line);
        }
        return statements;
    }
}
