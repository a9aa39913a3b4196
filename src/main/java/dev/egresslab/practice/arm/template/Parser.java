package dev.egresslab.practice.arm.template;

import java.util.ArrayList;
import java.util.List;

/** Reads an expression of the template language. */
final class Parser {
    private static final int DEEPEST = 64;

    private final String text;
    private int at;
    private int depth;

    private Parser(String text) {
        this.text = text;
    }

    /** @param text without the brackets around it */
    static Expression parse(String text) {
        var parser = new Parser(text);
        var expression = parser.expression();
        parser.blanks();
        if (parser.at < text.length()) throw parser.wrong();
        return expression;
    }

    private Expression expression() {
        if (++depth > DEEPEST) throw wrong();
        blanks();
        var expression = primary();
        while (true) {
            blanks();
            if (take('.')) expression = new Expression.Inside(expression, new Expression.Text(word()));
            else if (take('[')) {
                expression = new Expression.Inside(expression, expression());
                expect(']');
            } else break;
        }
        depth--;
        return expression;
    }

    private Expression primary() {
        if (at >= text.length()) throw wrong();
        char first = text.charAt(at);
        if (first == '\'') return literal();
        if (Character.isDigit(first) || first == '-') return number();
        var name = new StringBuilder(word());
        while (take('.')) name.append('.').append(word());
        expect('(');
        return new Expression.Call(name.toString(), arguments());
    }

    private List<Expression> arguments() {
        var arguments = new ArrayList<Expression>();
        blanks();
        if (take(')')) return arguments;
        do arguments.add(expression());
        while (next(','));
        expect(')');
        return arguments;
    }

    private Expression literal() {
        var value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\'') value.append(c);
            else if (take('\'')) value.append('\'');
            else return new Expression.Text(value.toString());
        }
        throw wrong();
    }

    private Expression number() {
        int start = at++;
        while (at < text.length() && Character.isDigit(text.charAt(at))) at++;
        if (at - start > 18 || text.substring(start, at).equals("-")) throw wrong();
        return new Expression.Whole(Long.parseLong(text.substring(start, at)));
    }

    private String word() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) at++;
        if (at == start) throw wrong();
        return text.substring(start, at);
    }

    private boolean next(char c) {
        blanks();
        return take(c);
    }

    private void expect(char c) {
        if (!next(c)) throw wrong();
    }

    private boolean take(char c) {
        if (at >= text.length() || text.charAt(at) != c) return false;
        at++;
        return true;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }

    private TemplateException wrong() {
        return new TemplateException(
                "The language expression '%s' is not valid: the string character '%s' at position '%d' is not expected.",
                text, at < text.length() ? text.substring(at, at + 1) : "", at);
    }
}
