package dev.egresslab.practice.kube.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The options of curl that a probe uses. */
final class CurlOptions {
    boolean silent;
    boolean showErrors;
    boolean headers;
    boolean headOnly;
    boolean verbose;
    boolean follow;
    boolean discard;
    String write = "";
    Duration limit = Duration.ofSeconds(130);
    boolean limited;
    int retries;
    final List<String> urls = new ArrayList<>();

    /** Reads arguments as curl does; an unknown option is said as curl says it. */
    static CurlOptions parse(List<String> arguments) throws Wrong {
        var options = new CurlOptions();
        var rest = new java.util.ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var argument = rest.removeFirst();
            if (argument.startsWith("--")) options.named(argument, rest);
            else if (argument.startsWith("-") && argument.length() > 1) options.letters(argument.substring(1), rest);
            else options.urls.add(argument);
        }
        if (options.urls.isEmpty())
            throw new Wrong(
                    "curl: no URL specified!\ncurl: try 'curl --help' or 'curl --manual' for more information\n");
        return options;
    }

    private void letters(String letters, java.util.ArrayDeque<String> rest) throws Wrong {
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            switch (letter) {
                case 's' -> silent = true;
                case 'S' -> showErrors = true;
                case 'i' -> headers = true;
                case 'I' -> headOnly = true;
                case 'v' -> verbose = true;
                case 'L' -> follow = true;
                case '4', 'k', 'f', 'g', 'N', 'q' -> {}
                case 'm', 'o', 'w', 'H', 'A', 'X', 'd' -> {
                    var value = i + 1 < letters.length() ? letters.substring(i + 1) : value("-" + letter, rest);
                    valued(letter, value);
                    return;
                }
                default ->
                    throw new Wrong("curl: option -" + letter
                            + ": is unknown\ncurl: try 'curl --help' or 'curl --manual' for more information\n");
            }
        }
    }

    private void named(String name, java.util.ArrayDeque<String> rest) throws Wrong {
        switch (name) {
            case "--silent" -> silent = true;
            case "--show-error" -> showErrors = true;
            case "--include" -> headers = true;
            case "--head" -> headOnly = true;
            case "--verbose" -> verbose = true;
            case "--location" -> follow = true;
            case "--insecure", "--ipv4", "--fail" -> {}
            case "--max-time", "--connect-timeout" -> valued('m', value(name, rest));
            case "--output" -> valued('o', value(name, rest));
            case "--write-out" -> valued('w', value(name, rest));
            case "--retry" -> retries = number(name, value(name, rest)).intValue();
            case "--retry-delay", "--header", "--user-agent", "--request" -> value(name, rest);
            default ->
                throw new Wrong("curl: option " + name
                        + ": is unknown\ncurl: try 'curl --help' or 'curl --manual' for more information\n");
        }
    }

    private void valued(char letter, String value) throws Wrong {
        switch (letter) {
            case 'm' -> {
                limit = Duration.ofMillis((long) (number("-m", value) * 1000));
                limited = true;
            }
            case 'o' -> discard = true;
            case 'w' -> write = value;
            default -> {}
        }
    }

    private static String value(String name, java.util.ArrayDeque<String> rest) throws Wrong {
        if (rest.isEmpty())
            throw new Wrong("curl: option " + name
                    + ": requires parameter\ncurl: try 'curl --help' or 'curl --manual' for more information\n");
        return rest.removeFirst();
    }

    private static Double number(String name, String text) throws Wrong {
        if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,3})?"))
            throw new Wrong("curl: option " + name + ": expected a proper numerical parameter\n");
        return Double.valueOf(text);
    }

    /** What curl prints before it exits with 2. */
    static final class Wrong extends Exception {
        Wrong(String message) {
            super(message);
        }
    }
}
