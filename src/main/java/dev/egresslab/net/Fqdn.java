package dev.egresslab.net;

import java.util.Locale;

/** Matching of host names against patterns: {@code *} stands for one or more labels and never for none. */
final class Fqdn {
    private Fqdn() {}

    /** Whether the name fits; {@code *.contoso.com} does not fit {@code contoso.com}, {@code *} alone fits all. */
    static boolean matches(String pattern, String name) {
        var host = name.toLowerCase(Locale.ROOT);
        var wanted = pattern.toLowerCase(Locale.ROOT);
        if (wanted.equals("*")) return !host.isEmpty();
        int star = wanted.indexOf('*');
        if (star < 0) return wanted.equals(host);
        var before = wanted.substring(0, star);
        var rest = wanted.substring(star + 1);
        if (!host.startsWith(before)) return false;
        for (int end = before.length() + 1; end <= host.length(); end++) {
            if (rest.isEmpty() ? end == host.length() : matches(rest, host.substring(end))) return true;
        }
        return false;
    }
}
