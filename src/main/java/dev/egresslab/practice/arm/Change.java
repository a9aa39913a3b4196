package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PUT as a type sees it: the body being admitted, what was there before, and everything else that exists. */
public record Change(ResourceId id, ObjectNode body, Optional<Document> before, Draft draft, Realm realm) {
    public boolean creating() {
        return before.isEmpty();
    }

    public ObjectNode properties() {
        return Json.inside(body, "properties");
    }

    public Optional<String> text(String pointer) {
        var node = body.at(pointer);
        return node.isValueNode() && !node.isNull() ? Optional.of(node.asString()) : Optional.empty();
    }

    /** What stood at the pointer before. */
    public Optional<String> former(String pointer) {
        return before.flatMap(document -> document.text(pointer));
    }

    public Stream<JsonNode> items(String pointer) {
        return new Document(id, body).items(pointer);
    }

    /** Fills in what the client left out. */
    public void fill(String json) {
        Json.fill(body, Json.object(json));
    }

    /** Keeps a property of the former state, or takes the given one: for what only Azure decides. */
    public void keep(String member, String otherwise) {
        properties().put(member, former("/properties/" + member).orElse(otherwise));
    }

    /** One of Azure's words, in Azure's casing; the first one where the client says nothing. */
    public String oneOf(String pointer, String... words) {
        var given = text(pointer);
        if (given.isEmpty() || given.get().isEmpty()) return write(pointer, words[0]);
        for (var word : words) if (word.equalsIgnoreCase(given.get())) return write(pointer, word);
        throw ArmError.bad(
                "InvalidRequestFormat",
                "Cannot parse the request. The value '%s' of %s is none of: %s.",
                given.get(),
                dotted(pointer),
                String.join(", ", words));
    }

    /** A whole number between two bounds, or the usual one. */
    public int within(String pointer, int least, int most, int usual) {
        var node = body.at(pointer);
        if (node.isMissingNode() || node.isNull()) {
            parent(pointer).put(last(pointer), usual);
            return usual;
        }
        if (!node.isIntegralNumber() || node.asLong() < least || node.asLong() > most)
            throw ArmError.bad(
                    "InvalidPropertyValue",
                    "The value '%s' of property %s of resource %s is not valid: it must be between %d and %d.",
                    node.asString(node.toString()),
                    dotted(pointer),
                    id,
                    least,
                    most);
        return node.asInt();
    }

    /** Everything that is linked from the objects at the pointer must exist and be of this type. */
    public List<Document> linked(String pointer, String type) {
        var node = body.at(pointer);
        var objects = node.isArray() ? node.valueStream() : Stream.of(node);
        return objects.filter(JsonNode::isObject).map(o -> existing(o, type)).toList();
    }

    private Document existing(JsonNode link, String type) {
        var text = link.path("id").asString("");
        if (!text.startsWith("/")) {
            throw ArmError.bad(
                    "LinkedInvalidPropertyId",
                    "Property id '%s' at path '%s' is invalid. Expect fully qualified resource Id that start with '/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'.",
                    text,
                    type);
        }
        var linked = ResourceId.of(text);
        if (!linked.is(type)) {
            throw ArmError.bad(
                    "InvalidResourceReference", "Resource %s referenced by resource %s is no %s.", linked, id, type);
        }
        return draft.find(linked)
                .orElseThrow(() -> ArmError.bad(
                        "InvalidResourceReference",
                        "Resource %s referenced by resource %s was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.",
                        linked,
                        id));
    }

    private String write(String pointer, String value) {
        parent(pointer).put(last(pointer), value);
        return value;
    }

    private ObjectNode parent(String pointer) {
        var path = pointer.substring(1).split("/");
        return Json.inside(body, java.util.Arrays.copyOf(path, path.length - 1));
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static String dotted(String pointer) {
        return "'" + pointer.substring(1).replace('/', '.') + "'";
    }
}
