package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.Locale;

/** Parts that live inside of a resource's body and have ids of their own, such as frontends and rule collections. */
final class Parts {
    private Parts() {}

    /** Gives every part its id and state; an empty array where there is none. {@code segment} is the word in ids and types. */
    static void dress(Change change, String property, String segment) {
        var names = new HashSet<String>();
        var properties = change.properties();
        if (!(properties.get(property) instanceof ArrayNode)) properties.putArray(property);
        for (var item : properties.get(property)) {
            if (!(item instanceof ObjectNode part)
                    || part.path("name").asString("").isEmpty())
                throw ArmError.bad(
                        "InvalidRequestFormat",
                        "Cannot parse the request. Every element of %s of resource %s needs a name.",
                        property,
                        change.id());
            if (!names.add(part.path("name").asString().toLowerCase(Locale.ROOT)))
                throw ArmError.bad(
                        "DuplicateResourceName",
                        "Resource %s has two child resources with the same name (%s).",
                        change.id(),
                        part.path("name").asString());
            dress(change.id(), part, segment);
        }
    }

    static void dress(ResourceId owner, ObjectNode part, String segment) {
        part.put("id", owner.child(segment, part.path("name").asString()).toString());
        part.put("type", owner.type() + "/" + segment);
        Json.inside(part, "properties").put("provisioningState", "Succeeded");
    }
}
