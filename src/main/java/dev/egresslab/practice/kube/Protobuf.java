package dev.egresslab.practice.kube;

import dev.egresslab.practice.kube.Messages.Field;
import dev.egresslab.practice.kube.Messages.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * Reads the protobuf bodies that kubectl sends from 1.32 on into the JSON that they stand for.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#protobuf-encoding">The encoding</a>
 */
final class Protobuf {
    private static final byte[] MAGIC = {'k', '8', 's', 0};
    /** Numbers whose zero means something; other zeros, false and empty texts are what Go writes for "not given". */
    private static final Set<String> ZERO_COUNTS = Set.of(
            "replicas",
            "backoffLimit",
            "parallelism",
            "completions",
            "ttlSecondsAfterFinished",
            "gracePeriodSeconds",
            "revisionHistoryLimit",
            "terminationGracePeriodSeconds");

    private final byte[] bytes;
    private final int end;
    private int at;

    private Protobuf(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** @throws KubeError where the bytes are no message of a known kind */
    static ObjectNode read(byte[] body) {
        if (body.length < 4 || !Arrays.equals(body, 0, 4, MAGIC, 0, 4))
            throw KubeError.bad(
                    "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]");
        var envelope = new Protobuf(body, 4, body.length);
        var object = JsonNodeFactory.instance.objectNode();
        byte[] raw = {};
        while (envelope.at < envelope.end) {
            long tag = envelope.varint();
            if (tag == (1 << 3 | 2)) envelope.typeMeta(object);
            else if (tag == (2 << 3 | 2)) raw = envelope.chunk();
            else envelope.skip((int) tag & 7);
        }
        var kind = object.path("kind").asString("");
        var fields = Messages.find(kind)
                .orElseThrow(() -> KubeError.bad("no kind \"" + kind + "\" is registered for protobuf"));
        new Protobuf(raw, 0, raw.length).message(fields, object);
        if (empty(object.path("status"))) object.remove("status");
        return object;
    }

    /** Whether a status says nothing: Go writes one also where there is none. */
    private static boolean empty(JsonNode node) {
        return node.isContainer()
                ? node.valueStream().allMatch(Protobuf::empty)
                : node.isNumber() && node.asLong() == 0;
    }

    private void typeMeta(ObjectNode object) {
        var inner = inner();
        while (inner.at < inner.end) {
            long tag = inner.varint();
            if (tag == (1 << 3 | 2)) object.put("apiVersion", inner.text());
            else if (tag == (2 << 3 | 2)) object.put("kind", inner.text());
            else inner.skip((int) tag & 7);
        }
    }

    private void message(Map<Integer, Field> fields, ObjectNode into) {
        while (at < end) {
            long tag = varint();
            var field = fields.get((int) (tag >>> 3));
            if (field == null) skip((int) tag & 7);
            else field(field, into);
        }
    }

    private void field(Field field, ObjectNode into) {
        if (field.inline()) {
            inner().message(Messages.find(field.type()).orElse(Map.of()), into);
        } else if (field.shape() == Shape.MAP) {
            inner().entry(field, into.withObject("/" + field.name()));
        } else {
            var value = value(field.type());
            if (field.shape() == Shape.LIST) into.withArray("/" + field.name()).add(value);
            else if (given(field.name(), value)) into.set(field.name(), value);
        }
    }

    private void entry(Field field, ObjectNode map) {
        var key = "";
        JsonNode value = JsonNodeFactory.instance.stringNode("");
        while (at < end) {
            long tag = varint();
            if (tag >>> 3 == 1) key = text();
            else value = value(field.type());
        }
        map.set(key, value);
    }

    private JsonNode value(String type) {
        var json = JsonNodeFactory.instance;
        return switch (type) {
            case "string" -> json.stringNode(text());
            case "bytes" -> json.stringNode(Base64.getEncoder().encodeToString(chunk()));
            case "bool" -> json.booleanNode(varint() != 0);
            case "int" -> json.numberNode(varint());
            case "Time", "MicroTime" -> inner().time();
            case "Quantity" -> inner().single();
            case "IntOrString" -> inner().intOrString();
            default -> {
                var object = json.objectNode();
                inner().message(Messages.find(type).orElse(Map.of()), object);
                yield object;
            }
        };
    }

    private JsonNode time() {
        if (at >= end) return JsonNodeFactory.instance.nullNode();
        long seconds = 0;
        while (at < end) {
            long tag = varint();
            if (tag >>> 3 == 1) seconds = varint();
            else skip((int) tag & 7);
        }
        return JsonNodeFactory.instance.stringNode(
                Instant.ofEpochSecond(seconds).toString());
    }

    private JsonNode single() {
        JsonNode text = JsonNodeFactory.instance.nullNode();
        while (at < end) {
            long tag = varint();
            if (tag >>> 3 == 1) text = JsonNodeFactory.instance.stringNode(text());
            else skip((int) tag & 7);
        }
        return text;
    }

    /** Field 1 says which: 0 a number in field 2, 1 a text in field 3. */
    private JsonNode intOrString() {
        long type = 0;
        long number = 0;
        var text = "";
        while (at < end) {
            switch ((int) (varint() >>> 3)) {
                case 1 -> type = varint();
                case 2 -> number = varint();
                default -> text = text();
            }
        }
        return type == 0 ? JsonNodeFactory.instance.numberNode(number) : JsonNodeFactory.instance.stringNode(text);
    }

    private static boolean given(String name, JsonNode value) {
        if (value.isNull()) return false;
        if (value.isString()) return !value.asString().isEmpty();
        if (value.isBoolean()) return value.asBoolean();
        return !value.isNumber() || value.asLong() != 0 || ZERO_COUNTS.contains(name);
    }

    private String text() {
        return new String(chunk(), StandardCharsets.UTF_8);
    }

    private byte[] chunk() {
        var inner = inner();
        return Arrays.copyOfRange(bytes, inner.at, inner.end);
    }

    private Protobuf inner() {
        long length = varint();
        if (length < 0 || length > end - at) throw KubeError.bad("unexpected EOF");
        var inner = new Protobuf(bytes, at, at + (int) length);
        at += (int) length;
        return inner;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= end) throw KubeError.bad("unexpected EOF");
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) return value;
        }
        throw KubeError.bad("proto: integer overflow");
    }

    private void skip(int wire) {
        int length = switch (wire) {
            case 0 -> {
                varint();
                yield 0;
            }
            case 1 -> 8;
            case 2 -> {
                inner();
                yield 0;
            }
            case 5 -> 4;
            default -> throw KubeError.bad("proto: illegal wireType " + wire);
        };
        if (length > end - at) throw KubeError.bad("unexpected EOF");
        at += length;
    }
}
