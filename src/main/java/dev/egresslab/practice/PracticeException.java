package dev.egresslab.practice;

import org.jspecify.annotations.Nullable;

/** The practice cloud cannot start or go on: what, why, and what to do now. */
public final class PracticeException extends RuntimeException {
    private final String whatNow;

    /**
     * @param what what happened and why, one or two sentences
     * @param whatNow one thing to do
     */
    public PracticeException(String what, String whatNow, @Nullable Throwable cause) {
        super(what, cause);
        this.whatNow = whatNow;
    }

    public String whatNow() {
        return whatNow;
    }
}
