package dev.egresslab.practice.arm.template;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;

/** A template that Azure would not accept, in Azure's words. */
public final class TemplateException extends RuntimeException {
    @FormatMethod
    TemplateException(@FormatString String message, Object... values) {
        super(message.formatted(values));
    }

    /** What follows "Deployment template validation failed:". */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
