package dev.egresslab.azure;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of JSON bodies, as path and type; and those that recordings of real Azure hold (see {@code records}). */
final class Fields {
    /** Objects whose keys are names of somebody's choosing. */
    private static final Set<String> MAPS = Set.of(
            "tags", "userAssignedIdentities", "addonProfiles", "identityProfile", "config", "additionalProperties");

    private Fields() {}

    /** The collection of a path: {@code natGateways} for {@code …/natGateways/x}. */
    static String typeOf(String path) {
        var segments = path.split("/");
        return segments[segments.length - 2];
    }

    static Set<String> of(JsonNode body) {
        var fields = new HashSet<String>();
        walk(body, "", fields);
        return fields;
    }

    /** @return {@code path type} of every field that was recorded or published for a collection */
    static Set<String> recorded(String type) {
        try (var in = Fields.class.getResourceAsStream("/records/" + type + ".tsv")) {
            if (in == null) throw new IllegalArgumentException("no recording of " + type);
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .map(line -> line.split("\t"))
                    .map(columns -> (columns[0].equals("/") ? "" : columns[0]) + " " + columns[1])
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void walk(JsonNode node, String path, Set<String> fields) {
        if (node.isNull()) return;
        if (node.isObject()) {
            fields.add(path + " object");
            boolean map = MAPS.contains(path.substring(path.lastIndexOf('/') + 1));
            node.propertyStream().forEach(e -> walk(e.getValue(), path + "/" + (map ? "*" : e.getKey()), fields));
        } else if (node.isArray()) {
            fields.add(path + " array");
            node.forEach(item -> walk(item, path + "/[]", fields));
        } else {
            fields.add(path + " " + (node.isNumber() ? "number" : node.isBoolean() ? "boolean" : "string"));
        }
    }
}
