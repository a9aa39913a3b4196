package dev.egresslab.estate;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A Kubernetes object as its JSON stands. Readers must not change {@code body}. */
public record KubeObject(JsonNode body) {
    public String kind() {
        return body.path("kind").asString("");
    }

    public String name() {
        return body.at("/metadata/name").asString("");
    }

    /** Empty for objects that have no namespace. */
    public String namespace() {
        return body.at("/metadata/namespace").asString("");
    }

    public Map<String, String> labels() {
        return body.at("/metadata/labels")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asString()));
    }

    /** The text at a JSON pointer such as {@code /status/podIP}. */
    public Optional<String> text(String pointer) {
        var node = body.at(pointer);
        return node.isValueNode() && !node.isNull() ? Optional.of(node.asString()) : Optional.empty();
    }
}
