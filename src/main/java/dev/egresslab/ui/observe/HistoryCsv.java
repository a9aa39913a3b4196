package dev.egresslab.ui.observe;

import dev.egresslab.plan.Measurement;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Csv;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured, as comma-separated values. */
final class HistoryCsv {
    private static final List<String> COLUMNS = List.of("when", "from", "url", "measured", "expected", "verdict");

    private HistoryCsv() {}

    /** Newest first, as in the window; times are UTC. */
    static String of(List<Measurement> history, Texts texts) {
        return Csv.of(Stream.concat(
                        Stream.of(COLUMNS.stream()
                                .map(c -> texts.of("ui.observe.csv." + c))
                                .toList()),
                        history.stream().map(m -> line(m, texts)))
                .toList());
    }

    private static List<String> line(Measurement m, Texts texts) {
        return List.of(
                m.at().toString(),
                m.pod(),
                m.url(),
                m.measured().map(Object::toString).orElse(""),
                m.expected().stream().map(o -> o.address().toString()).collect(Collectors.joining(" ")),
                texts.of("ui.verdict." + m.verdict()));
    }
}
