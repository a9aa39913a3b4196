package dev.egresslab.plan.report;

import java.util.List;
import java.util.stream.Collectors;

/** Blocks as Markdown with tables, the diagram as a Mermaid flowchart, which viewers of Markdown draw. */
final class Markdown {
    private Markdown() {}

    static String of(List<Block> blocks) {
        return blocks.stream().map(Markdown::block).collect(Collectors.joining("\n"));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading heading -> "#".repeat(heading.level()) + " " + plain(heading.text()) + "\n";
            case Block.Paragraph paragraph -> plain(paragraph.text()) + "\n";
            case Block.Figure figure ->
                "```mermaid\n" + figure.picture().mermaid().strip() + "\n```\n";
            case Block.Table table ->
                row(table.head())
                        + row(table.head().stream().map(_ -> "---").toList())
                        + table.rows().stream().map(Markdown::row).collect(Collectors.joining());
        };
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Markdown::plain).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String plain(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("\n", " ")
                .replace("<", "&lt;")
                .replace("*", "\\*");
    }
}
