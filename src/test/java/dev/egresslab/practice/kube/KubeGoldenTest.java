package dev.egresslab.practice.kube;

import dev.egresslab.practice.HandTime;
import dev.egresslab.practice.LabTime;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every {@code golden/kube/<case>.txt} is a list of calls, one a line: a method, a path, a body. {@code PASS <seconds>} lets
 * time pass; a path that begins with {@code table:} asks for a table. The answers must be those in {@code <case>.json};
 * {@code -Dgolden=update} writes them anew.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KubeGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/kube");
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
        var clock = new HandTime();
        var time = new LabTime(clock, clock.instant(), 1, Runnable::run);
        var site = KubeScene.site(time, () -> "https://127.0.0.1:18443", "PEM");
        var token = site.kubeconfig(KubeScene.CLUSTER).replaceAll("(?s).*token: (\\S+).*", "$1");
        var answers = PRETTY.createArrayNode();
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var words = line.split("\\s+", 3);
            if (words[0].equals("PASS")) {
                for (int second = 0; second < Integer.parseInt(words[1]); second++) {
                    clock.pass(Duration.ofSeconds(1));
                    time.tick();
                }
                continue;
            }
            var answer = site.answer(request(words, token));
            var entry =
                    answers.addObject().put("call", words[0] + " " + words[1]).put("status", answer.status());
            if (answer instanceof Response.Whole whole) {
                var text = new String(whole.body(), StandardCharsets.UTF_8);
                if (text.startsWith("{")) entry.set("body", PRETTY.readTree(text));
                else entry.put("text", text);
            }
        }
        var expected = file.resolveSibling(file.getFileName().toString().replace(".txt", ".json"));
        var text = PRETTY.writeValueAsString(answers) + "\n";
        if (System.getProperty("golden", "").equals("update")) Files.writeString(expected, text);
        assertThat(text).isEqualTo(Files.readString(expected));
    }

    private static Request request(String[] words, String token) {
        boolean table = words[1].startsWith("table:");
        var path = table ? words[1].substring(6) : words[1];
        var headers = new HashMap<String, String>();
        if (!words[0].equals("ANON")) headers.put("authorization", "Bearer " + token);
        headers.put("content-type", words[0].equals("PATCH") ? "application/merge-patch+json" : "application/json");
        if (table) headers.put("accept", "application/json;as=Table;v=v1;g=meta.k8s.io,application/json");
        var query = new HashMap<String, List<String>>();
        int mark = path.indexOf('?');
        if (mark >= 0) {
            for (var pair : path.substring(mark + 1).split("&"))
                query.put(pair.substring(0, pair.indexOf('=')), List.of(pair.substring(pair.indexOf('=') + 1)));
            path = path.substring(0, mark);
        }
        var body = words.length < 3 ? "" : words[2];
        return new Request(
                words[0].equals("ANON") ? "GET" : words[0],
                "/k8s/rg/aks" + path,
                query,
                headers,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
