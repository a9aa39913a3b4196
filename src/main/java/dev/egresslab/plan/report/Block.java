package dev.egresslab.plan.report;

import java.util.List;

/** A piece of a report, in the order in which it is read. */
sealed interface Block {
    /** {@code level} 1 is the report's own title. */
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** Every row has as many cells as the head. */
    record Table(List<String> head, List<List<String>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /** The diagram, in the two forms that it can be kept in. */
    record Figure(Picture picture) implements Block {}
}
