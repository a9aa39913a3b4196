package dev.egresslab.practice.arm;

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
