package dev.egresslab.practice.arm;

import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which lines of the activity log are asked for: the clauses of its {@code $filter}. */
final class EventFilter {
    private static final Pattern CLAUSE =
            Pattern.compile("\\s*(\\w+)\\s+(eq|ge|le|gt|lt)\\s+'?([^']*?)'?\\s*", Pattern.CASE_INSENSITIVE);

    private EventFilter() {}

    static Predicate<ObjectNode> of(String text) {
        Predicate<ObjectNode> all = _ -> true;
        if (text.isBlank()) return all;
        for (var clause : text.split("(?i) and ")) all = all.and(clause(clause));
        return all;
    }

    private static Predicate<ObjectNode> clause(String clause) {
        var match = CLAUSE.matcher(clause);
        if (!match.matches()) throw invalid(clause);
        var value = match.group(3);
        return switch (match.group(1).toLowerCase(Locale.ROOT)) {
            case "eventtimestamp" -> time(match.group(2).toLowerCase(Locale.ROOT), instant(value));
            case "resourcegroupname" -> same("/resourceGroupName", value);
            case "resourceid", "resourceuri" -> same("/resourceId", value);
            case "resourceprovider" -> same("/resourceProviderName/value", value);
            case "resourcetype" -> same("/resourceType/value", value);
            case "correlationid" -> same("/correlationId", value);
            case "caller" -> same("/caller", value);
            case "status" -> same("/status/value", value);
            case "levels" -> line -> value.contains(line.path("level").asString(""));
            case "eventchannels" -> _ -> true;
            default -> throw invalid(clause);
        };
    }

    private static Predicate<ObjectNode> same(String pointer, String value) {
        return line -> line.at(pointer).asString("").equalsIgnoreCase(value);
    }

    private static Predicate<ObjectNode> time(String relation, Instant bound) {
        return line -> {
            var at = Instant.parse(line.path("eventTimestamp").asString());
            return switch (relation) {
                case "ge" -> !at.isBefore(bound);
                case "gt" -> at.isAfter(bound);
                case "le" -> !at.isAfter(bound);
                case "lt" -> at.isBefore(bound);
                default -> at.equals(bound);
            };
        };
    }

    /** With a zone or without one: then it is UTC. */
    private static Instant instant(String text) {
        try {
            return Instant.parse(text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") ? text : text + "Z");
        } catch (DateTimeException _) {
            throw invalid(text);
        }
    }

    private static ArmError invalid(String clause) {
        return ArmError.bad(
                "BadRequest", "Query parameter is not valid. The clause '%s' of $filter is not supported.", clause);
    }
}
