package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a path below a provider asks for: {@code <scope>/providers/<namespace>/<type>/<name>/<type>/<name>…}, where the last
 * name is absent for a collection or an action.
 *
 * @param scope what comes before the provider; a subscription, a group or, for an extension, any resource; empty at the root
 */
record Target(String scope, String namespace, List<String> types, List<String> names) {
    /** Reads a path; empty where there is no provider with a type in it. */
    static Optional<Target> of(String path) {
        var segments = Arrays.asList(path.substring(1).split("/"));
        int provider = -1;
        for (int i = 0; i < segments.size(); i++) if (segments.get(i).equalsIgnoreCase("providers")) provider = i;
        if (provider < 0 || segments.size() < provider + 3) return Optional.empty();
        var types = new ArrayList<String>();
        var names = new ArrayList<String>();
        for (int i = provider + 2; i < segments.size(); i++)
            (types.size() > names.size() ? names : types).add(segments.get(i));
        var scope = provider == 0 ? "" : "/" + String.join("/", segments.subList(0, provider));
        return Optional.of(new Target(scope, segments.get(provider + 1), List.copyOf(types), List.copyOf(names)));
    }

    /** The type's full name. */
    String type() {
        return namespace + "/" + String.join("/", types);
    }

    boolean is(String type) {
        return type().equalsIgnoreCase(type);
    }

    /** Whether it names one resource. */
    boolean single() {
        return types.size() == names.size();
    }

    /** The last type segment: a collection's, or an action's name. */
    String lastType() {
        return types.getLast();
    }

    /** The resource that it names; for a collection or an action the one that holds it. */
    ResourceId id() {
        var id = new StringBuilder(scope).append("/providers/").append(namespace);
        for (int i = 0; i < names.size(); i++)
            id.append('/').append(types.get(i)).append('/').append(names.get(i));
        return ResourceId.of(id.toString());
    }

    /** The same one level up: where the last type segment is an action or an inline collection. */
    Target holder() {
        int count = types.size() - 1;
        return new Target(scope, namespace, types.subList(0, count), names.subList(0, Math.min(count, names.size())));
    }

    Optional<String> group() {
        var segments = scope.split("/");
        return segments.length > 4 && segments[3].equalsIgnoreCase("resourcegroups")
                ? Optional.of(segments[4])
                : Optional.empty();
    }

    boolean in(String provider) {
        return namespace.toLowerCase(Locale.ROOT).equals(provider.toLowerCase(Locale.ROOT));
    }
}
