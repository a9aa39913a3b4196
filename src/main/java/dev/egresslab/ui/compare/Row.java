package dev.egresslab.ui.compare;

import java.util.List;

/**
 * One property of all labs.
 *
 * @param key names it: texts under {@code ui.compare.row.<key>}
 * @param cells one for each lab, in their order
 */
record Row(String key, List<Cell> cells) {
    Row {
        cells = List.copyOf(cells);
    }

    /** Whether the labs differ in it. */
    boolean differs() {
        return cells.stream().map(Cell::text).distinct().count() > 1;
    }

    /** Values with a note to each; one line each. */
    record Cell(List<Line> lines) {
        Cell {
            lines = List.copyOf(lines);
        }

        static Cell of(String value, String note) {
            return new Cell(List.of(new Line(value, note)));
        }

        /** As exported and compared. */
        String text() {
            return lines.stream()
                    .map(line -> line.note().isEmpty() ? line.value() : line.value() + " (" + line.note() + ")")
                    .collect(java.util.stream.Collectors.joining("; "));
        }
    }

    /** A value, and what is said beside it in smaller letters. */
    record Line(String value, String note) {}
}
