package dev.egresslab.estate;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An ARM resource as its JSON stands. Readers must not change {@code body}. */
public record Document(ResourceId id, JsonNode body) {
    public String name() {
        return id.name();
    }

    /** The text at a JSON pointer such as {@code /properties/ipAddress}. */
    public Optional<String> text(String pointer) {
        var node = body.at(pointer);
        return node.isValueNode() && !node.isNull() ? Optional.of(node.asString()) : Optional.empty();
    }

    /** The id in the object at a pointer, for example {@code /properties/natGateway}. */
    public Optional<ResourceId> link(String pointer) {
        return text(pointer + "/id").map(ResourceId::of);
    }

    /** The ids in the array of objects at a pointer, for example {@code /properties/publicIpAddresses}. */
    public List<ResourceId> links(String pointer) {
        return items(pointer)
                .map(item -> item.at("/id"))
                .filter(JsonNode::isString)
                .map(id -> ResourceId.of(id.asString()))
                .toList();
    }

    /** The elements of the array at a pointer; none where there is no array. */
    public Stream<JsonNode> items(String pointer) {
        var node = body.at(pointer);
        return node.isArray() ? node.valueStream() : Stream.empty();
    }
}
