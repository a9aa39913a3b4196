package dev.egresslab.ui.presenter;

import java.util.List;
import java.util.regex.Pattern;

/** Hides what a room must not read: subscription ids, e-mail addresses, the presenter's own address. */
public final class Mask {
    /** Stands for what is hidden. */
    public static final String HIDDEN = "•••••";

    private static final Pattern SUBSCRIPTION = Pattern.compile("(?i)(?<=/subscriptions/)[^/\\s]+");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    private final List<String> secrets;

    /** @param secrets further texts to hide */
    public Mask(List<String> secrets) {
        this.secrets = secrets.stream().filter(s -> !s.isBlank()).toList();
    }

    public String of(String text) {
        var masked = MAIL.matcher(SUBSCRIPTION.matcher(text).replaceAll(HIDDEN)).replaceAll(HIDDEN);
        for (var secret : secrets) masked = masked.replace(secret, HIDDEN);
        return masked;
    }
}
