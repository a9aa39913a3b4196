package dev.egresslab.practice.arm.template;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

import static dev.egresslab.practice.arm.template.Functions.json;
import static dev.egresslab.practice.arm.template.Functions.number;
import static dev.egresslab.practice.arm.template.Functions.text;

/** Functions over texts. */
final class Texts {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d{1,3})(?::[^}]*)?}");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private Texts() {}

    static void add(Map<String, Functions.Function> all) {
        all.put("concat", (a, _) -> concat(a));
        all.put("format", (a, _) -> json(format(a)));
        all.put("tolower", (a, _) -> json(text(a.getFirst()).toLowerCase(Locale.ROOT)));
        all.put("toupper", (a, _) -> json(text(a.getFirst()).toUpperCase(Locale.ROOT)));
        all.put("trim", (a, _) -> json(text(a.getFirst()).strip()));
        all.put("string", (a, _) -> json(text(a.getFirst())));
        all.put("replace", (a, _) -> json(text(a.getFirst()).replace(text(a.get(1)), text(a.get(2)))));
        all.put("split", (a, _) -> json(List.of(text(a.getFirst()).split(Pattern.quote(text(a.get(1))), -1))));
        all.put(
                "join",
                (a, _) -> json(
                        a.getFirst().valueStream().map(Functions::text).collect(Collectors.joining(text(a.get(1))))));
        all.put("startswith", (a, _) -> json(lower(a.getFirst()).startsWith(lower(a.get(1)))));
        all.put("endswith", (a, _) -> json(lower(a.getFirst()).endsWith(lower(a.get(1)))));
        all.put("indexof", (a, _) -> json(lower(a.getFirst()).indexOf(lower(a.get(1)))));
        all.put("padleft", (a, _) -> json(padded(a)));
        all.put("substring", (a, _) -> json(substring(a)));
        all.put("uniquestring", (a, _) -> json(unique(joined(a))));
        all.put(
                "guid",
                (a, _) -> json(UUID.nameUUIDFromBytes(joined(a).getBytes(StandardCharsets.UTF_8))
                        .toString()));
        all.put(
                "base64",
                (a, _) -> json(
                        Base64.getEncoder().encodeToString(text(a.getFirst()).getBytes(StandardCharsets.UTF_8))));
        all.put("uri", (a, _) -> json(text(a.getFirst()).replaceFirst("/?$", "/") + text(a.get(1))));
    }

    private static JsonNode concat(List<JsonNode> parts) {
        if (parts.stream().noneMatch(JsonNode::isArray))
            return json(parts.stream().map(Functions::text).collect(Collectors.joining()));
        var list = JsonMapper.shared().createArrayNode();
        parts.forEach(part -> part.forEach(list::add));
        return list;
    }

    private static String format(List<JsonNode> given) {
        return HOLE.matcher(text(given.getFirst()))
                .replaceAll(hole ->
                        java.util.regex.Matcher.quoteReplacement(text(given.get(1 + Integer.parseInt(hole.group(1))))));
    }

    private static String padded(List<JsonNode> given) {
        var value = text(given.getFirst());
        int width = Math.clamp(number(given.get(1), "padLeft"), 0, 16);
        var with = given.size() > 2 ? text(given.get(2)) : " ";
        return with.repeat(Math.max(0, width - value.length())) + value;
    }

    private static String substring(List<JsonNode> given) {
        var value = text(given.getFirst());
        int from = (int) number(given.get(1), "substring");
        return given.size() < 3
                ? value.substring(from)
                : value.substring(from, from + Math.toIntExact(number(given.get(2), "substring")));
    }

    private static String joined(List<JsonNode> parts) {
        return parts.stream().map(Functions::text).collect(Collectors.joining("-"));
    }

    /** Thirteen letters and digits that are always the same for the same text; Azure's own hash is not published. */
    private static String unique(String text) {
        var unique = new StringBuilder();
        for (int round = 0; unique.length() < 13; round++) {
            var crc = new CRC32();
            crc.update((round + text).getBytes(StandardCharsets.UTF_8));
            for (long bits = crc.getValue(), i = 0; i < 6 && unique.length() < 13; i++, bits >>>= 5)
                unique.append(LETTERS.charAt((int) (bits & 31)));
        }
        return unique.toString();
    }

    private static String lower(JsonNode node) {
        return text(node).toLowerCase(Locale.ROOT);
    }
}
