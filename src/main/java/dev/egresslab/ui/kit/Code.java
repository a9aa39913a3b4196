package dev.egresslab.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands out in a line of a language. */
public enum Code {
    /** bash, PowerShell: comments, and the options of commands. */
    SHELL("#.*", "(?<=\\s)--?[a-z][a-z0-9-]*(?=[\\s=]|$)"),
    BICEP("//.*", "\\b(?:targetScope|param|var|resource|module|output|existing|for|if)\\b(?=\\s)"),
    JSON("(?!)", "\"[^\"]*\"(?=\\s*:)");

    private final Pattern pieces;

    Code(String comment, String word) {
        pieces = Pattern.compile("(?<comment>(?:^|(?<=\\s))" + comment + ")|(?<word>" + word + ")");
    }

    /** Text, and the style class of its kind. */
    record Piece(String text, String kind) {}

    List<Piece> pieces(String line) {
        var all = new ArrayList<Piece>();
        int at = 0;
        var found = pieces.matcher(line);
        while (found.find()) {
            if (found.start() > at) all.add(new Piece(line.substring(at, found.start()), "plain"));
            all.add(new Piece(found.group(), found.group("comment") == null ? "word" : "comment"));
            at = found.end();
        }
        if (at < line.length()) all.add(new Piece(line.substring(at), "plain"));
        return all;
    }
}
