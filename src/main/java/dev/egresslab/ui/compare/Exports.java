package dev.egresslab.ui.compare;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Csv;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The comparison as text that other programs read. */
final class Exports {
    private Exports() {}

    /** A Markdown table. */
    static String markdown(List<Column> columns, List<Row> rows, Texts texts) {
        var lines = Stream.concat(
                Stream.of(head(columns), columns.stream().map(_ -> "---").toList()),
                rows.stream()
                        .map(row -> row.cells().stream().map(Row.Cell::text).toList()));
        var names = Stream.concat(
                        Stream.of("", "---"), rows.stream().map(row -> texts.of("ui.compare.row." + row.key())))
                .toList();
        var each = lines.toList();
        var out = new StringBuilder();
        for (int i = 0; i < each.size(); i++) {
            out.append("| ").append(names.get(i)).append(" | ");
            out.append(each.get(i).stream().map(c -> c.replace("|", "\\|")).collect(Collectors.joining(" | ")));
            out.append(" |\n");
        }
        return out.toString();
    }

    /** Comma-separated values. */
    static String csv(List<Column> columns, List<Row> rows, Texts texts) {
        return Csv.of(Stream.concat(
                        Stream.of(line("", head(columns))),
                        rows.stream()
                                .map(row -> line(
                                        texts.of("ui.compare.row." + row.key()),
                                        row.cells().stream().map(Row.Cell::text).toList())))
                .toList());
    }

    private static List<String> head(List<Column> columns) {
        return columns.stream().map(c -> c.facts().group()).toList();
    }

    private static List<String> line(String name, List<String> cells) {
        return Stream.concat(Stream.of(name), cells.stream()).toList();
    }
}
