package dev.egresslab.lab.template;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Both forms of a template, held to what the product itself sends to Azure. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateTest {
    private static final Pattern PUT = Pattern.compile("PUT (\\S+)\n(\\{.*?\n})\n", Pattern.DOTALL);
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static List<OutboundType> types() {
        return OutboundTypes.ALL;
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_resource_says_what_the_product_sends_for_it(OutboundType type) throws IOException {
        var sent = sent(type.id());
        for (var resource : resources(type)) {
            var body = ((ObjectNode) resource).deepCopy();
            var name = body.path("name").asString();
            body.remove(List.of("type", "apiVersion", "name", "scope", "dependsOn"));
            assertThat(normal(body)).as(name).isIn(sent);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_arm_resource_of_the_design_is_there_once(OutboundType type) {
        long wanted = design(type).resources().stream()
                .filter(r -> r instanceof Resource.Arm
                        && !(r instanceof Resource.Group)
                        && !(r instanceof Resource.RouteTableLink))
                .count();
        assertThat(resources(type)).hasSize((int) wanted);
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatever_a_resource_depends_on_stands_before_it(OutboundType type) {
        var there = new HashSet<String>();
        for (var part : Template.of(design(type)).parts()) {
            assertThat(there)
                    .as(part.self().toString())
                    .containsAll(part.needs().stream().map(Ref::toString).toList());
            there.add(part.self().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void bicep_and_the_arm_template_are_what_was_reviewed(OutboundType type) throws IOException {
        var template = Template.of(design(type));
        golden("template/" + type.id() + ".bicep", Bicep.of(template));
        golden("template/" + type.id() + ".json", ArmTemplate.of(template));
    }

    @ParameterizedTest
    @MethodSource("types")
    void bicep_names_every_resource_and_closes_every_brace(OutboundType type) {
        var bicep = Bicep.of(Template.of(design(type)));
        assertThat(bicep.chars().filter(c -> c == '{').count())
                .isEqualTo(bicep.chars().filter(c -> c == '}').count());
        assertThat(Pattern.compile("(?m)^resource (\\w+) '[\\w./]+@\\d{4}-\\d\\d-\\d\\d' = \\{$")
                        .matcher(bicep)
                        .results()
                        .map(m -> m.group(1)))
                .hasSize(Template.of(design(type)).parts().size())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_text_that_looks_like_an_expression_stays_a_text() {
        var part = new Part(Ref.identity("it's"), Map.of("location", "[here]"), List.of());
        var template = new Template(List.of(part));
        assertThat(ArmTemplate.of(template)).contains("\"location\" : \"[[here]\"");
        assertThat(Bicep.of(template)).contains("name: 'it\\'s'", "location: '[here]'");
    }

    private static Design design(OutboundType type) {
        return type.design(Answers.usual(type.parameters()));
    }

    private static List<JsonNode> resources(OutboundType type) {
        var written = JsonMapper.shared().readTree(ArmTemplate.of(Template.of(design(type))));
        return List.copyOf(((ArrayNode) written.path("resources")).asArray().values());
    }

    /** The bodies that the adapters send, as the golden requests keep them. */
    private static List<JsonNode> sent(String type) throws IOException {
        var bodies = new ArrayList<JsonNode>();
        var requests = PUT.matcher(Files.readString(GOLDEN.resolve("request/" + type + ".txt")));
        while (requests.find()) {
            var body = (ObjectNode) JsonMapper.shared().readTree(requests.group(2));
            body.remove(List.of("tags", "id", "name", "type"));
            // read back and sent again: what Azure filled in is not ours
            if (body.path("properties") instanceof ObjectNode properties)
                properties.remove(List.of(
                        "delegations",
                        "ipamPoolPrefixAllocations",
                        "privateEndpointNetworkPolicies",
                        "privateLinkServiceNetworkPolicies"));
            bodies.add(normal(body));
        }
        return bodies;
    }

    /** Ids, addresses and roles are known only when it is deployed, so their places are compared, not they. */
    private static JsonNode normal(JsonNode body) {
        var text = body.toString()
                .replaceAll("\"\\[[^\"]*\\]\"", "\"*\"")
                .replaceAll("\"/subscriptions/[^\"]*\"", "\"*\"")
                .replaceAll("\"GUID\"", "\"*\"")
                .replaceAll("(\"nextHopIpAddress\":)\"[0-9.]+\"", "$1\"*\"")
                .replaceAll("(\"nextHopType\":\"Internet\",\"addressPrefix\":)\"[0-9./]+\"", "$1\"*\"");
        return JsonMapper.shared().readTree(text);
    }

    private static void golden(String name, String text) throws IOException {
        var file = GOLDEN.resolve(name);
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
