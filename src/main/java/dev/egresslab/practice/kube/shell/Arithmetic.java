package dev.egresslab.practice.kube.shell;

import java.util.List;
import java.util.function.ToLongFunction;

/** Whole numbers between {@code $((} and {@code ))}. */
final class Arithmetic {
    private static final List<List<String>> LEVELS = List.of(
            List.of("||"),
            List.of("&&"),
            List.of("==", "!="),
            List.of("<=", ">=", "<", ">"),
            List.of("+", "-"),
            List.of("*", "/", "%"));
    private static final int DEEPEST = 100;

    private final String text;
    private final ToLongFunction<String> variables;
    private int at;
    private int depth;

    private Arithmetic(String text, ToLongFunction<String> variables) {
        this.text = text;
        this.variables = variables;
    }

    /** @throws ArithmeticException where the text is no expression, or divides by zero */
    static long of(String text, ToLongFunction<String> variables) {
        var arithmetic = new Arithmetic(text, variables);
        long value = arithmetic.level(0);
        arithmetic.spaces();
        if (arithmetic.at < text.length())
            throw new ArithmeticException("arithmetic expression: expecting EOF: \"" + text + "\"");
        return value;
    }

    private long level(int level) {
        if (level == LEVELS.size()) return single();
        long left = level(level + 1);
        for (var operator = next(LEVELS.get(level)); !operator.isEmpty(); operator = next(LEVELS.get(level)))
            left = apply(operator, left, level(level + 1));
        return left;
    }

    private String next(List<String> operators) {
        spaces();
        var found = operators.stream()
                .filter(o -> text.startsWith(o, at))
                .findFirst()
                .orElse("");
        at += found.length();
        return found;
    }

    private static long apply(String operator, long a, long b) {
        return switch (operator) {
            case "||" -> a != 0 || b != 0 ? 1 : 0;
            case "&&" -> a != 0 && b != 0 ? 1 : 0;
            case "==" -> a == b ? 1 : 0;
            case "!=" -> a != b ? 1 : 0;
            case "<=" -> a <= b ? 1 : 0;
            case ">=" -> a >= b ? 1 : 0;
            case "<" -> a < b ? 1 : 0;
            case ">" -> a > b ? 1 : 0;
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / whole(b);
            default -> a % whole(b);
        };
    }

    private static long whole(long divisor) {
        if (divisor == 0) throw new ArithmeticException("arithmetic expression: division by zero");
        return divisor;
    }

    private long single() {
        spaces();
        if (++depth > DEEPEST || at >= text.length())
            throw new ArithmeticException("arithmetic expression: expecting primary: \"" + text + "\"");
        char c = text.charAt(at);
        if (c == '-' || c == '!' || c == '+') {
            at++;
            long value = single();
            depth--;
            return c == '-' ? -value : c == '!' ? (value == 0 ? 1 : 0) : value;
        }
        if (c == '(') {
            at++;
            long value = level(0);
            spaces();
            at++;
            depth--;
            return value;
        }
        int from = at;
        if (c == '$') from = ++at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) at++;
        var word = text.substring(from, at);
        if (word.isEmpty()) throw new ArithmeticException("arithmetic expression: expecting primary: \"" + text + "\"");
        depth--;
        return word.matches("[0-9]{1,18}") ? Long.parseLong(word) : variables.applyAsLong(word);
    }

    private void spaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }
}
