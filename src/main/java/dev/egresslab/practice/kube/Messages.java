package dev.egresslab.practice.kube;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What messages and fields Kubernetes' objects are made of, read from {@code practice/kubernetes-messages.txt}. */
final class Messages {
    private static final Map<String, Map<Integer, Field>> ALL = load();
    private static final Map<String, Map<String, Field>> WHOLE = new ConcurrentHashMap<>();

    private Messages() {}

    /** A field; {@code type} is a scalar's or a message's name, and a part of the parent where {@code inline}. */
    record Field(String name, String type, Shape shape, boolean inline) {}

    /** How often a field's value stands. */
    enum Shape {
        ONE,
        LIST,
        MAP
    }

    /** The fields of a message by number, in their order; empty for scalars and messages that are not known. */
    static Optional<Map<Integer, Field>> find(String message) {
        return Optional.ofNullable(ALL.get(message));
    }

    /** The fields of a message by name, with those of its inline parts; none for scalars and what is not known. */
    static Map<String, Field> whole(String message) {
        return WHOLE.computeIfAbsent(message, Messages::gather);
    }

    private static Map<String, Field> gather(String message) {
        var whole = new LinkedHashMap<String, Field>();
        for (var field : ALL.getOrDefault(message, Map.of()).values()) {
            if (field.inline()) whole.putAll(gather(field.type()));
            else whole.put(field.name(), field);
        }
        return whole;
    }

    private static Map<String, Map<Integer, Field>> load() {
        var all = new LinkedHashMap<String, Map<Integer, Field>>();
        ResourceLines.of("kubernetes-messages.txt").forEach(line -> {
            var words = line.split(" ");
            var fields = new LinkedHashMap<Integer, Field>();
            for (int i = 1; i < words.length; i++) add(words[i], fields);
            all.put(words[0], fields);
        });
        return all;
    }

    private static void add(String word, Map<Integer, Field> fields) {
        var parts = word.split(":");
        var type = parts[2];
        var shape = type.endsWith("[]") ? Shape.LIST : type.endsWith("{}") ? Shape.MAP : Shape.ONE;
        var plain = shape == Shape.ONE ? type : type.substring(0, type.length() - 2);
        fields.put(Integer.parseInt(parts[0]), new Field(parts[1], plain, shape, parts[1].equals("*")));
    }
}
