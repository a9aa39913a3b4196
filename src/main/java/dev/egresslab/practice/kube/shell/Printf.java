package dev.egresslab.practice.kube.shell;

import java.util.ArrayDeque;
import java.util.List;

/** The formats of printf that scripts use: texts, whole numbers, widths, and escapes. */
final class Printf {
    private Printf() {}

    /** The format, as often as there are arguments for it. */
    static String format(String format, List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var out = new StringBuilder();
        int before;
        do {
            before = rest.size();
            once(escapes(format), rest, out);
        } while (!rest.isEmpty() && rest.size() < before);
        return out.toString();
    }

    private static void once(String format, ArrayDeque<String> arguments, StringBuilder out) {
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                out.append(c);
                continue;
            }
            int from = ++i;
            while (i < format.length() - 1 && "-0123456789.".indexOf(format.charAt(i)) >= 0) i++;
            char kind = format.charAt(i);
            if (kind == '%') out.append('%');
            else
                out.append(
                        padded(arguments.isEmpty() ? "" : arguments.remove(), format.substring(from, i), kind == 'd'));
        }
    }

    private static String padded(String value, String width, boolean number) {
        var text = number && value.isEmpty() ? "0" : value;
        int wide = width.matches("-?[0-9]{1,3}") ? Integer.parseInt(width) : 0;
        var filling = (number && width.startsWith("0") ? "0" : " ").repeat(Math.max(0, Math.abs(wide) - text.length()));
        return wide < 0 ? text + filling : filling + text;
    }

    static String escapes(String text) {
        return text.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\r", "\r")
                .replace("\\\\", "\\");
    }
}
