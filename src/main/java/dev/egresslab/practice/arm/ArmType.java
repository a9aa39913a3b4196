package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A resource type: only what differs from every other one. With nothing but a name it is a working type. */
public interface ArmType {
    /** For example {@code Microsoft.Network/virtualNetworks/subnets}. */
    String name();

    /** How long a PUT takes, and a DELETE; zero is at once, without an operation. */
    default Duration ready() {
        return Duration.ZERO;
    }

    /** The phases of a PUT. */
    default List<Phase> phases(Change change) {
        return ready().isZero() ? List.of() : List.of(Phase.of(ready()));
    }

    /** The phases of a DELETE. */
    default List<Phase> leaving(Document self) {
        return ready().isZero() ? List.of() : List.of(Phase.of(ready()));
    }

    /** The status of a PUT that changes nothing. */
    default int unchanged() {
        return 200;
    }

    /** What {@code provisioningState} is while a PUT's phases pass. */
    default String meanwhile(Change change) {
        return "Updating";
    }

    /** Refuses what Azure refuses, with an {@link ArmError}; fills in what Azure fills in. */
    default void admit(Change change) {}

    /** A phase is over, the last one included: makes exist what comes with the resource, or takes it away. */
    default void reached(Progress progress) {}

    /** Refuses a DELETE while something of {@code others} needs the resource. */
    default void release(Document self, Documents others) {}

    /** The same, where the resource alone is to go and not what holds it. */
    default void releaseAlone(Document self, Documents others) {}

    /** Takes away what lives and dies with the resource, besides its children. */
    default void left(Document self, Draft draft) {}

    /** Called after the resource is gone, outside of any lock. */
    default void gone(ResourceId self, Realm realm) {}

    /** Adds what an answer shows and the store does not hold. */
    default void show(ObjectNode body, Links links) {}

    /** Child types that a parent's body carries inline: property name by type segment. */
    default Map<String, String> inline() {
        return Map.of();
    }

    /** Whether a name is one that Azure accepts. */
    default String names() {
        return "[A-Za-z0-9_]([A-Za-z0-9._-]{0,78}[A-Za-z0-9_])?";
    }

    /** What Azure makes by itself, shown where nobody has made one. */
    default Stream<Document> usual(Documents documents) {
        return Stream.empty();
    }

    /** An operation besides reading and writing, such as {@code POST …/listClusterUserCredential}. */
    default Optional<Action> action(String method, String name) {
        return Optional.empty();
    }

    /** Answers one call of an action. */
    @FunctionalInterface
    interface Action {
        Outcome answer(Document self, ObjectNode body, Documents documents, Realm realm);
    }

    /** What an action does: an answer, or phases of an operation whose verb is the action's name. */
    sealed interface Outcome {
        record Answer(ObjectNode body) implements Outcome {}

        record Starts(List<Phase> phases) implements Outcome {}

        /** A change like a PUT: refused while something else goes on; {@code now} changes what shows at once and says what follows. */
        record Turns(Function<Draft, List<Phase>> now) implements Outcome {}

        /** An answer that takes its time: a poll's end has it. */
        record Finds(ObjectNode body, Duration lasts) implements Outcome {}

        /** Ends the operation that is running on the resource. */
        record Cancels() implements Outcome {}
    }
}
