package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The resource types of the practice cloud by name, whatever its casing. */
final class Types {
    private final Map<String, ArmType> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Types(List<ArmType> all) {
        all.forEach(type -> byName.put(type.name(), type));
    }

    Optional<ArmType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** A resource that exists, or that Azure makes by itself. */
    Optional<Document> find(ResourceId id, Documents documents) {
        return documents
                .find(id)
                .or(() -> find(id.type()).stream()
                        .flatMap(type -> type.usual(documents))
                        .filter(d -> d.id().equals(id))
                        .findFirst());
    }

    Collection<ArmType> all() {
        return byName.values();
    }

    /** Whether there is any type of a provider. */
    boolean knows(String namespace) {
        var prefix = namespace.toLowerCase(Locale.ROOT) + "/";
        return byName.keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(prefix));
    }
}
