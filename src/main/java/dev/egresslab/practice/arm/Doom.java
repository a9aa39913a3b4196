package dev.egresslab.practice.arm;

import java.util.Optional;
import java.util.function.Supplier;

/** Lets the operation that a request starts fail at its end, although nothing stands against it: Azure has such days. */
public final class Doom {
    private static final ScopedValue<Operation.Failure> PENDING = ScopedValue.newInstance();

    private Doom() {}

    /** Does the work; an operation that it starts ends with this error after all its phases. */
    public static <T> T on(String code, String message, Supplier<T> work) {
        return ScopedValue.where(PENDING, new Operation.Failure(code, message)).call(work::get);
    }

    /** What the operation that is starting on this thread will end with. */
    static Optional<Operation.Failure> pending() {
        return PENDING.isBound() ? Optional.of(PENDING.get()) : Optional.empty();
    }
}
