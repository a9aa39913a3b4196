package dev.egresslab.azure;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Every field that was recorded or published for a collection, as {@code path type}, with where it was seen. */
    static Map<String, String> sources(String type) {
        return lines("/records/" + type + ".tsv")
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(
                        columns -> (columns[0].equals("/") ? "" : columns[0]) + " " + columns[1],
                        columns -> columns[2]));
    }

    /** The recordings by name, with the repository, commit and path that they are from. */
    static Map<String, String> recordings() {
        return lines("/records/sources.txt")
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1] + " " + columns[2]));
    }

    private static Stream<String> lines(String file) {
        try (var in = Fields.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalArgumentException("no recording " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
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
