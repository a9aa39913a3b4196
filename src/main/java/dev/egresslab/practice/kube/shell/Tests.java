package dev.egresslab.practice.kube.shell;

import java.util.List;
import java.util.regex.Pattern;

/** {@code [ … ]}: texts, numbers and files. */
final class Tests {
    private static final int WRONG = 2;

    private Tests() {}

    /** 0 where it holds, 1 where it does not, 2 where it is no test. */
    static int run(String name, List<String> arguments, Console console, Surroundings around) {
        var words = arguments;
        if (name.startsWith("[")) {
            var end = name.equals("[") ? "]" : "]]";
            if (words.isEmpty() || !words.getLast().equals(end)) {
                console.err("sh: 1: [: missing ]\n");
                return WRONG;
            }
            words = words.subList(0, words.size() - 1);
        }
        try {
            return any(words, around) ? 0 : 1;
        } catch (IllegalArgumentException e) {
            console.err("sh: 1: [: " + e.getMessage() + "\n");
            return WRONG;
        }
    }

    private static boolean any(List<String> words, Surroundings around) {
        for (var joint : List.of("-o", "||")) {
            int at = words.indexOf(joint);
            if (at > 0) return any(words.subList(0, at), around) || any(words.subList(at + 1, words.size()), around);
        }
        for (var joint : List.of("-a", "&&")) {
            int at = words.indexOf(joint);
            if (at > 0) return any(words.subList(0, at), around) && any(words.subList(at + 1, words.size()), around);
        }
        return holds(words, around);
    }

    private static boolean holds(List<String> words, Surroundings around) {
        if (words.isEmpty()) return false;
        if (words.getFirst().equals("!")) return !holds(words.subList(1, words.size()), around);
        return switch (words.size()) {
            case 1 -> !words.getFirst().isEmpty();
            case 2 -> unary(words.getFirst(), words.getLast(), around);
            case 3 -> binary(words.get(0), words.get(1), words.get(2));
            default -> throw new IllegalArgumentException("too many arguments");
        };
    }

    private static boolean unary(String operator, String value, Surroundings around) {
        return switch (operator) {
            case "-z" -> value.isEmpty();
            case "-n" -> !value.isEmpty();
            case "-f", "-r", "-s" -> Files.read(around, value).isPresent();
            case "-d" -> Files.folder(around, value);
            case "-e" ->
                Files.folder(around, value) || Files.read(around, value).isPresent();
            default -> throw new IllegalArgumentException(operator + ": unexpected operator");
        };
    }

    private static boolean binary(String left, String operator, String right) {
        return switch (operator) {
            case "=", "==" -> like(left, right);
            case "!=" -> !like(left, right);
            case "-eq" -> number(left) == number(right);
            case "-ne" -> number(left) != number(right);
            case "-lt" -> number(left) < number(right);
            case "-le" -> number(left) <= number(right);
            case "-gt" -> number(left) > number(right);
            case "-ge" -> number(left) >= number(right);
            default -> throw new IllegalArgumentException(operator + ": unexpected operator");
        };
    }

    private static long number(String text) {
        if (!text.strip().matches("-?[0-9]{1,18}")) throw new IllegalArgumentException("Illegal number: " + text);
        return Long.parseLong(text.strip());
    }

    /** Whether a text is as a pattern with {@code *} and {@code ?} says. */
    static boolean like(String text, String pattern) {
        var regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text).matches();
    }
}
