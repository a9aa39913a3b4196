package dev.egresslab.practice.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came.
 *
 * @param path decoded, repeated slashes collapsed, without query
 * @param query values in the order they came, by name as it came
 * @param headers by lower-case name, first value
 */
public record Request(
        String method, String path, Map<String, List<String>> query, Map<String, String> headers, byte[] body) {
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }

    /** First value of a query parameter, whatever its casing. */
    public Optional<String> query(String name) {
        return query.entrySet().stream()
                .filter(e -> e.getKey().equalsIgnoreCase(name))
                .map(e -> e.getValue().getFirst())
                .findFirst();
    }
}
