package dev.egresslab.lab.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One resource of the deployment.
 *
 * @param body its document without name and type: texts, numbers, booleans, lists, maps, and {@link Value}s among them
 * @param after what must be there before, beyond what the body names
 */
record Part(Ref self, Map<String, Object> body, List<Ref> after) {
    Part {
        after = List.copyOf(after);
    }

    /** What the body names, in the order in which it does. */
    Set<Ref> named() {
        var named = new LinkedHashSet<Ref>();
        self.parent().ifPresent(named::add);
        self.on().ifPresent(named::add);
        self.names().forEach(name -> collect(name, named));
        collect(body, named);
        return named;
    }

    /** Everything that must be there before. */
    Set<Ref> needs() {
        var needs = named();
        needs.addAll(after);
        return needs;
    }

    private static void collect(Object value, Set<Ref> into) {
        switch (value) {
            case Value.Id id -> into.add(id.of());
            case Value.Told told -> into.add(told.by());
            case Value.Joined joined -> joined.parts().forEach(part -> collect(part, into));
            case Value.Guid guid -> guid.seeds().forEach(seed -> collect(seed, into));
            case List<?> list -> list.forEach(item -> collect(item, into));
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    collect(key, into);
                    collect(inner, into);
                });
            default -> {
                // a plain text or number names nothing
            }
        }
    }
}
