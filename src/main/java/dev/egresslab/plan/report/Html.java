package dev.egresslab.plan.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Blocks as one HTML file that needs nothing beside it, the diagram drawn in it. */
final class Html {
    private static final String LOOKS = """
            body{font:15px/1.5 Inter,system-ui,sans-serif;max-width:1080px;margin:32px auto;padding:0 24px;color:#24292f}
            h1{font-size:26px}h2{font-size:19px;margin-top:32px}
            table{border-collapse:collapse;width:100%}
            th,td{border-bottom:1px solid #d0d7de;padding:6px 10px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            th{font-weight:600}td{font-variant-numeric:tabular-nums}figure{margin:16px 0}svg{max-width:100%;height:auto}
            """;

    private Html() {}

    static String of(List<Block> blocks, Locale language) {
        var title = blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .findFirst()
                .map(Block.Heading::text)
                .orElse("");
        return "<!doctype html>\n<html lang=\"" + language.toLanguageTag()
                + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
                + escaped(title) + "</title>\n<style>\n" + LOOKS + "</style>\n</head>\n<body>\n"
                + blocks.stream().map(Html::block).collect(Collectors.joining())
                + "</body>\n</html>\n";
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading h -> "<h" + h.level() + ">" + escaped(h.text()) + "</h" + h.level() + ">\n";
            case Block.Paragraph paragraph -> "<p>" + escaped(paragraph.text()) + "</p>\n";
            // an XML declaration may stand only at the beginning of a file
            case Block.Figure figure ->
                "<figure>" + figure.picture().svg().replaceFirst("^<\\?xml[^>]*>\\s*", "") + "</figure>\n";
            case Block.Table table ->
                "<table>\n<thead>" + row(table.head(), "th") + "</thead>\n<tbody>\n"
                        + table.rows().stream().map(cells -> row(cells, "td")).collect(Collectors.joining("\n"))
                        + "\n</tbody>\n</table>\n";
        };
    }

    private static String row(List<String> cells, String tag) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
