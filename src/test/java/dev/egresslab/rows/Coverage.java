package dev.egresslab.rows;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Notes which rows were proven, and at the end of the run writes the table {@code target/lab-coverage.md}. */
final class Coverage implements AfterTestExecutionCallback {
    private static final String TABLE = "table";

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) return;
        var table = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Coverage.class))
                .computeIfAbsent(TABLE, _ -> new Table(), Table.class);
        var method = context.getRequiredTestMethod();
        for (var id : method.getAnnotation(Row.class).value())
            table.proven.merge(id, method.getName().replace('_', ' '), (before, more) -> before + "; " + more);
    }

    /** What was proven, by row. */
    static final class Table implements AutoCloseable {
        private final Map<String, String> proven = new ConcurrentHashMap<>();

        @Override
        public void close() throws IOException {
            var lines = LabRows.ALL.stream().map(this::line).toList();
            var head = List.of("# What the tests prove of the lab", "", "| row | proven by |", "|---|---|");
            var folder = Path.of(System.getProperty("egresslab.target", "target"));
            Files.createDirectories(folder);
            var file = folder.resolve("lab-coverage.md");
            Files.write(file, head);
            Files.write(file, lines, java.nio.file.StandardOpenOption.APPEND);
        }

        private String line(LabRows.Known row) {
            var by = row.why().isEmpty() ? proven.getOrDefault(row.id(), "**missing**") : "not by a test: " + row.why();
            return "| " + row.id() + " | " + by + " |";
        }
    }
}
