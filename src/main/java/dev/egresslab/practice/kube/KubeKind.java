package dev.egresslab.practice.kube;

import dev.egresslab.practice.LabClock;
import dev.egresslab.practice.kube.Columns.Column;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** A kind of object: what it is called, what is filled in, how it is shown, and what it does. Most only need a name. */
public interface KubeKind {
    Names names();

    /** Checks and fills in a new object, before it is stored. */
    default void admit(ObjectNode object, ApiServer server) {}

    /** Checks a changed object, before it is stored. */
    default void admitChange(ObjectNode before, ObjectNode after, ApiServer server) {}

    /** It has been stored: begins what it does by itself. */
    default void begin(ObjectNode object, ApiServer server) {}

    /** It has been replaced or patched by a client. */
    default void changed(ObjectNode object, ApiServer server) {}

    /** A pod of the cluster has begun to run, or has gone. */
    default void podsChanged(ApiServer server) {}

    /** It has been taken away. */
    default void ended(ObjectNode object, ApiServer server) {}

    /** The practice cloud was closed and is open again: goes on with what was under way. */
    default void resume(ObjectNode object, ApiServer server) {}

    /** The answer, where objects of this kind are questions that nobody keeps. */
    default Optional<ObjectNode> reply(ObjectNode question, ApiServer server) {
        return Optional.empty();
    }

    /** An object as clients are shown it. */
    default ObjectNode shown(ObjectNode object, LabClock clock) {
        return object;
    }

    /** Whether deleting takes time: the object is marked, and goes when this many seconds of lab time have passed. */
    default int graceSeconds(ObjectNode object) {
        return 0;
    }

    /** Columns between NAME and AGE. */
    default List<Column> columns() {
        return List.of();
    }

    /** Parts with a path of their own. */
    default List<Part> parts() {
        return List.of();
    }

    /** What may be done with it. */
    default List<String> verbs() {
        return List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");
    }
}
