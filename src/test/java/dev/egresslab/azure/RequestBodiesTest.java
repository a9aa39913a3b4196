package dev.egresslab.azure;

import dev.egresslab.LoopbackPlace;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

/** What is sent for each way out: kept as golden files, and every field of it seen in traffic of real Azure. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestBodiesTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path GOLDEN = Path.of("src/test/resources/golden/request");

    @TempDir
    private Path folder;

    static List<String> types() {
        return OutboundTypes.ALL.stream().map(OutboundType::id).toList();
    }

    /** The list is written beside the pictures of the build, for reading. */
    @ParameterizedTest
    @MethodSource("types")
    void every_field_that_is_sent_was_seen_on_the_wire_of_azure_with_the_same_type(String id) throws IOException {
        var list = new TreeSet<String>();
        for (var put : build(id).puts()) {
            var type = Fields.typeOf(put.path());
            var sources = Fields.sources(type);
            assertThat(sources)
                    .as(put.path())
                    .containsKeys(Fields.of(put.body()).toArray(String[]::new));
            for (var field : Fields.of(put.body()))
                list.add(type + field + "\t" + named(sources.getOrDefault(field, "")));
        }
        var folder = Path.of(System.getProperty("egresslab.target", "target"), "fields");
        Files.createDirectories(folder);
        Files.write(folder.resolve(id + ".tsv"), list);
    }

    /** A published page is its own address; a recording has a repository. */
    private static String named(String source) {
        if (source.startsWith("learn.microsoft.com/")) return source;
        assertThat(Fields.recordings()).containsKey(source);
        return source + " of " + Fields.recordings().get(source);
    }

    @Test
    void a_field_that_nobody_saw_has_no_source() {
        var body = JSON.readTree("{\"properties\": {\"idleTimeoutInMinutes\": \"4\", \"invented\": true}}");
        assertThat(Fields.sources("natGateways"))
                .containsKey("/properties/idleTimeoutInMinutes number")
                .doesNotContainKeys("/properties/idleTimeoutInMinutes string", "/properties/invented boolean");
        assertThat(Fields.of(body)).contains("/properties/idleTimeoutInMinutes string", "/properties/invented boolean");
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_sent_is_what_was_reviewed(String id) throws IOException {
        var text = new StringBuilder();
        for (var put : new TreeSet<>(build(id).puts().stream()
                .map(put -> "PUT " + put.path() + "\n" + JSON.writeValueAsString(put.body()) + "\n\n")
                .toList())) text.append(put.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "GUID"));
        var file = GOLDEN.resolve(id + ".txt");
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text.toString()).isEqualTo(Files.readString(file));
    }

    /** Builds all ARM resources of the lab's own answers, in order. */
    private Recorder build(String id) {
        try (var place = new LoopbackPlace(folder)) {
            var wire = new Recorder(Transport.to(place.azureEndpoint()));
            var cloud = new AzureCloud(place.azureEndpoint(), place.signIn(), wire);
            var type = OutboundTypes.find(id).orElseThrow();
            for (var resource : type.design(Answers.usual(type.parameters())).resources())
                if (resource instanceof Resource.Arm arm) cloud.put(arm, Map.of("egress-lab", "golden"), _ -> {});
            return wire;
        }
    }
}
