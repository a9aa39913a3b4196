package dev.egresslab.plan;

import dev.egresslab.text.Message;
import dev.egresslab.text.Texts;

import java.time.Duration;
import java.util.Locale;

/** A cloud or a cluster refused or failed: its code and words, and what to do now. Holds no secret. */
public final class CloudException extends RuntimeException {
    /** The code where there was no answer at all. */
    public static final String CONNECTION = "Connection";

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    private final String code;
    private final int status;
    private final transient Message what;
    private final transient Message now;
    private final Duration retryAfter;

    /** The same in words that have no other language. */
    public CloudException(String code, int status, String what, String whatNow) {
        this(code, status, Message.said(what), Message.said(whatNow));
    }

    /**
     * @param code the cloud's own code, for example {@code SubnetIsFull}, or {@code Connection}
     * @param status HTTP status, 0 where there was no answer
     * @param what the cloud's own words, or ours
     */
    public CloudException(String code, int status, Message what, Message now) {
        this(code, status, what, now, Duration.ZERO);
    }

    private CloudException(String code, int status, Message what, Message now, Duration retryAfter) {
        super(ENGLISH.of(what));
        this.code = code;
        this.status = status;
        this.what = what;
        this.now = now;
        this.retryAfter = retryAfter;
    }

    /** @param time how long the cloud asks to be left alone */
    public CloudException after(Duration time) {
        return new CloudException(code, status, what, now, time);
    }

    public String code() {
        return code;
    }

    public int status() {
        return status;
    }

    public Message what() {
        return what;
    }

    public Message now() {
        return now;
    }

    /** What to do now, in English. */
    public String whatNow() {
        return ENGLISH.of(now);
    }

    /** All of it in a person's language, as far as it is ours. */
    public String said(Texts texts) {
        return texts.of("refusal", texts.of(what), code, texts.of(now));
    }

    /** How long the cloud asks to be left alone; zero where it does not say. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
