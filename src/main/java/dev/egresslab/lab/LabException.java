package dev.egresslab.lab;

import dev.egresslab.text.Message;
import dev.egresslab.text.Texts;

import java.util.Locale;

/** Something a person asked for cannot be done: what, why, and what to do now. */
public final class LabException extends RuntimeException {
    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    private final transient Message what;
    private final transient Message now;

    private LabException(Message what, Message now) {
        super(ENGLISH.of(what));
        this.what = what;
        this.now = now;
    }

    /**
     * What happened and why is the text {@code wrong.<key>}, what to do now is {@code wrong.<key>.now}.
     *
     * @param arguments of both
     */
    public static LabException of(String key, Object... arguments) {
        return new LabException(Message.of("wrong." + key, arguments), Message.of("wrong." + key + ".now", arguments));
    }

    /** What to do now, in English. */
    public String whatNow() {
        return ENGLISH.of(now);
    }

    /** All of it in a person's language. */
    public String said(Texts texts) {
        return texts.of(what) + " " + texts.of(now);
    }
}
