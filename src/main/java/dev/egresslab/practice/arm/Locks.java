package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;

import java.util.stream.Collectors;

/** Refuses what a management lock forbids. */
final class Locks {
    private static final String TYPE = "Microsoft.Authorization/locks";

    private Locks() {}

    /** A delete takes everything below with it: a lock above or below keeps it from happening. */
    static void delete(ResourceId id, Documents documents) {
        refuse(id, "delete", documents, lock -> {
            var at = lock.id().parent().orElseThrow();
            return id.within(at) || at.within(id);
        });
    }

    /** A write is kept from happening by a read-only lock above. */
    static void write(ResourceId id, Documents documents) {
        refuse(
                id,
                "write",
                documents,
                lock -> id.within(lock.id().parent().orElseThrow())
                        && lock.text("/properties/level")
                                .filter("ReadOnly"::equals)
                                .isPresent());
    }

    private static void refuse(
            ResourceId id, String what, Documents documents, java.util.function.Predicate<Document> meant) {
        if (id.is(TYPE)) return;
        var scopes = documents.all(TYPE).stream()
                .filter(meant)
                .map(lock -> lock.id().parent().orElseThrow().toString())
                .distinct()
                .collect(Collectors.joining(","));
        if (!scopes.isEmpty())
            throw new ArmError(
                    409,
                    "ScopeLocked",
                    "The scope '%s' cannot perform %s operation because following scope(s) are locked: '%s'. Please remove the lock and try again."
                            .formatted(id, what, scopes));
    }
}
