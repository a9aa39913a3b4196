package dev.egresslab.practice.fault;

import dev.egresslab.practice.http.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A firewall as it arrives when somebody forgot one of its rule collections. */
final class LostRules {
    private static final List<String> LISTS = List.of("applicationRuleCollections", "networkRuleCollections");

    private LostRules() {}

    /** The same request without the rule collections of this name. */
    static Request without(Request request, String collection) {
        try {
            if (!(JsonMapper.shared().readTree(request.body()) instanceof ObjectNode body)) return request;
            for (var list : LISTS) {
                if (body.path("properties").path(list) instanceof ArrayNode rules)
                    rules.removeIf(rule -> rule.path("name").asString("").equals(collection));
            }
            return new Request(
                    request.method(),
                    request.path(),
                    request.query(),
                    request.headers(),
                    body.toString().getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return request;
        }
    }
}
