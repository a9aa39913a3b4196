package dev.egresslab.lab.exercise;

import dev.egresslab.text.Message;

/** Whether a step's effect is there, and the evidence: what was read or measured, with its numbers. */
public record Verdict(boolean verified, Message evidence) {
    /** So it is; the text is under {@code evidence.<key>}. */
    public static Verdict yes(String key, Object... arguments) {
        return new Verdict(true, Message.of("evidence." + key, arguments));
    }

    /** Not so, or not known. */
    public static Verdict notYet(String key, Object... arguments) {
        return new Verdict(false, Message.of("evidence." + key, arguments));
    }

    /** One text for a yes, another for a no, with the same values. */
    public static Verdict of(boolean verified, String key, Object... arguments) {
        return new Verdict(verified, Message.of("evidence." + key + (verified ? "" : ".not"), arguments));
    }
}
