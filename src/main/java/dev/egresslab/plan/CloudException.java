package dev.egresslab.plan;

import java.time.Duration;

/** A cloud or a cluster refused or failed: its code and words, and what to do now. Holds no secret. */
public final class CloudException extends RuntimeException {
    private final String code;
    private final int status;
    private final String whatNow;
    private final Duration retryAfter;

    /**
     * @param code the cloud's own code, for example {@code SubnetIsFull}, or {@code Connection}
     * @param status HTTP status, 0 where there was no answer
     */
    public CloudException(String code, int status, String what, String whatNow) {
        this(code, status, what, whatNow, Duration.ZERO);
    }

    /** @param retryAfter how long the cloud asks to be left alone; zero where it does not say */
    public CloudException(String code, int status, String what, String whatNow, Duration retryAfter) {
        super(what);
        this.code = code;
        this.status = status;
        this.whatNow = whatNow;
        this.retryAfter = retryAfter;
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public String whatNow() {
        return whatNow;
    }

    /** How long the cloud asks to be left alone; zero where it does not say. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
