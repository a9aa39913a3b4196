package dev.egresslab.practice.kube.shell;

import dev.egresslab.practice.kube.shell.Script.Part;
import dev.egresslab.practice.kube.shell.Script.Word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a script into words and operators. */
final class Lexer {
    private static final List<String> OPERATORS =
            List.of("&&", "||", ";;", ">>", ">&", "<<", "&>", ";", "&", "|", "(", ")", "<", ">", "\n");

    /** A word or an operator; at the end there is an operator without characters. */
    record Token(Optional<Word> word, String operator) {
        static final Token END = new Token(Optional.empty(), "");

        boolean is(String text) {
            return word.map(Word::bare).orElse(operator).equals(text);
        }

        boolean operator(String text) {
            return word.isEmpty() && operator.equals(text);
        }

        boolean end() {
            return word.isEmpty() && operator.isEmpty();
        }
    }

    private final String text;
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    List<Token> tokens() throws SyntaxError {
        var tokens = new ArrayList<Token>();
        while (skip()) {
            var operator =
                    OPERATORS.stream().filter(o -> text.startsWith(o, at)).findFirst();
            if (operator.isPresent()) {
                at += operator.get().length();
                tokens.add(new Token(Optional.empty(), operator.get()));
            } else {
                tokens.add(new Token(Optional.of(word()), ""));
            }
        }
        tokens.add(Token.END);
        return tokens;
    }

    /** Over spaces and comments; false at the end. */
    private boolean skip() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && text.startsWith("\\\n", at)) at += 2;
            else if (c == ' ' || c == '\t' || c == '\r') at++;
            else if (c == '#') at = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
            else return true;
        }
        return false;
    }

    private Word word() throws SyntaxError {
        var parts = new ArrayList<Part>();
        var plain = new StringBuilder();
        while (at < text.length() && " \t\r\n;&|()<>".indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                keep(parts, plain);
                parts.add(new Script.Text(text.substring(at + 1, at + 2), true));
                at += 2;
            } else if (c == '\'') {
                keep(parts, plain);
                int end = text.indexOf('\'', at + 1);
                if (end < 0) throw new SyntaxError("Unterminated quoted string");
                parts.add(new Script.Text(text.substring(at + 1, end), true));
                at = end + 1;
            } else if (c == '"') {
                keep(parts, plain);
                at++;
                quoted(parts);
            } else if ((c == '$' || c == '`') && expands()) {
                keep(parts, plain);
                parts.add(expansion(false));
            } else {
                plain.append(c);
                at++;
            }
        }
        keep(parts, plain);
        return new Word(parts);
    }

    private void quoted(List<Part> parts) throws SyntaxError {
        var plain = new StringBuilder();
        parts.add(new Script.Text("", true));
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && "$`\"\\".indexOf(text.charAt(at + 1)) >= 0) {
                plain.append(text.charAt(at + 1));
                at += 2;
            } else if ((c == '$' || c == '`') && expands()) {
                parts.add(new Script.Text(plain.toString(), true));
                plain.setLength(0);
                parts.add(expansion(true));
            } else {
                plain.append(c);
                at++;
            }
        }
        if (at >= text.length()) throw new SyntaxError("Unterminated quoted string");
        at++;
        parts.add(new Script.Text(plain.toString(), true));
    }

    private boolean expands() {
        if (text.charAt(at) == '`') return true;
        return at + 1 < text.length()
                && (Character.isLetterOrDigit(text.charAt(at + 1)) || "_?#@*{(!$".indexOf(text.charAt(at + 1)) >= 0);
    }

    private Part expansion(boolean quoted) throws SyntaxError {
        if (text.charAt(at) == '`') {
            int end = text.indexOf('`', at + 1);
            if (end < 0) throw new SyntaxError("EOF in backquote substitution");
            var inner = text.substring(at + 1, end);
            at = end + 1;
            return new Script.Output(Parser.parse(inner), quoted);
        }
        if (text.startsWith("$((", at)) {
            int end = closing(at + 1);
            var inner = text.substring(at + 3, end - 1);
            at = end + 1;
            return new Script.Arithmetic(inner, quoted);
        }
        if (text.startsWith("$(", at)) {
            int end = closing(at + 1);
            var inner = text.substring(at + 2, end);
            at = end + 1;
            return new Script.Output(Parser.parse(inner), quoted);
        }
        if (text.startsWith("${", at)) {
            int end = text.indexOf('}', at);
            if (end < 0) throw new SyntaxError("Missing '}'");
            var inner = text.substring(at + 2, end);
            at = end + 1;
            return braced(inner, quoted);
        }
        int from = ++at;
        if (!Character.isLetter(text.charAt(at)) && text.charAt(at) != '_') at++;
        else while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) at++;
        return new Script.Variable(text.substring(from, at), "", Word.EMPTY, quoted);
    }

    private static Part braced(String inner, boolean quoted) throws SyntaxError {
        if (inner.startsWith("#") && inner.length() > 1)
            return new Script.Variable(inner.substring(1), "#", Word.EMPTY, quoted);
        var name = inner.replaceFirst("^([A-Za-z_][A-Za-z0-9_]*|[0-9]+|[?#@*!$]).*$", "$1");
        var rest = inner.substring(Math.min(name.length(), inner.length()));
        if (rest.isEmpty()) return new Script.Variable(name, "", Word.EMPTY, quoted);
        var operator = rest.startsWith(":") ? rest.substring(0, Math.min(2, rest.length())) : rest.substring(0, 1);
        if (!List.of(":-", ":=", ":+", ":?", "-", "=", "+", "?", "%", "#").contains(operator))
            throw new SyntaxError("Bad substitution");
        var argument = rest.substring(operator.length());
        var lexer = new Lexer(argument + "\"");
        var parts = new ArrayList<Part>();
        lexer.quoted(parts);
        return new Script.Variable(name, operator, new Word(parts), quoted);
    }

    /** Where the parenthesis that opens at a place is closed. */
    private int closing(int open) throws SyntaxError {
        int depth = 0;
        char quote = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        throw new SyntaxError("end of file unexpected (expecting \")\")");
    }

    private static void keep(List<Part> parts, StringBuilder plain) {
        if (!plain.isEmpty()) parts.add(new Script.Text(plain.toString(), false));
        plain.setLength(0);
    }
}
