package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;

import java.util.function.Consumer;

/** Given to a type when a phase of an operation on one of its resources is over. */
public interface Progress {
    ResourceId id();

    /** {@code PUT}, {@code DELETE} or the name of an action. */
    String verb();

    /** The status of the phase that is over. */
    String status();

    /** The resources as they stand. */
    Documents documents();

    /** Changes them. */
    void edit(Consumer<Draft> change);

    Realm realm();

    /** Lets further phases follow before those that are left. */
    void then(Phase... phases);

    /** Ends the operation: the resource is {@code Failed}, a poll shows the error. */
    void fail(String code, String message);
}
