package dev.egresslab.azure.resource;

import dev.egresslab.azure.Operation;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Found;

import java.util.Map;
import java.util.Optional;

/**
 * How one kind of resource is looked for, made and removed. Whatever the SDK throws may leave these methods.
 *
 * @param <R> what is wanted
 * @param <T> what Azure answers
 */
public interface Kind<R extends Resource.Arm, T> {
    /** Asks for it. Empty, or an HTTP 404 thrown, where it is absent. */
    Optional<T> look(R wanted);

    /** What a person wants to know of it. */
    Found found(R wanted, T there);

    /**
     * Makes it what is wanted and waits until that is so.
     *
     * @param there what it is now; what others have added to it must survive
     */
    T make(R wanted, Optional<T> there, Map<String, String> tags, Operation operation);

    /** Removes it and waits until it is gone. */
    void remove(R wanted, T there, Operation operation);
}
