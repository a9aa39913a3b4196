package dev.egresslab.plan;

import dev.egresslab.text.Message;
import dev.egresslab.text.Texts;

import java.util.Locale;

/**
 * What to do now, by a cloud's error code: the texts {@code remedy.<kind>.<code>}.
 *
 * @param kind of cloud, for example {@code azure}; there is a text of the code {@code otherwise}
 */
public record Remedies(String kind) {
    private static final Texts KNOWN = new Texts(Locale.ENGLISH);

    /** A refusal in the cloud's own words. {@code status} is HTTP's, 0 where there was no answer. */
    public CloudException refusal(String code, int status, String what) {
        return refusal(code, status, Message.said(what));
    }

    /** A refusal in ours. */
    public CloudException refusal(String code, int status, Message what) {
        var key = "remedy." + kind + "." + code;
        return new CloudException(
                code, status, what, Message.of(KNOWN.has(key) ? key : "remedy." + kind + ".otherwise"));
    }
}
