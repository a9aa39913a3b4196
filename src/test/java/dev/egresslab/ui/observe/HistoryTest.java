package dev.egresslab.ui.observe;

import dev.egresslab.net.World;
import dev.egresslab.plan.Measurement;
import dev.egresslab.ui.Bench;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.learn.Specimen;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryTest {
    @TempDir
    Path folder;

    private final ProbeHistory history = new ProbeHistory();

    @Test
    void what_was_measured_is_saved_newest_first_and_quoted_where_it_must_be() throws Exception {
        var told = new ArrayList<String>();
        var head = Headless.on(() -> new HistoryHead(history, Bench.TEXTS, told::add));
        try (var bench = new Bench(_ -> new VBox(head))) {
            Headless.on(() -> {
                history.add(measured("http://ifconfig.me", "2026-11-20T11:20:00Z"));
                history.add(measured("http://a.example/?q=\"x\",y", "2026-11-20T11:21:00Z"));
                head.chooser(() -> Optional.of(folder.resolve("probes.csv")));
                return true;
            });
            bench.window().press("btn-history-csv");
            assertThat(Files.readString(folder.resolve("probes.csv")))
                    .isEqualTo(String.join(
                            "\r\n",
                            "When,From,URL,Measured,Expected,Verdict",
                            "2026-11-20T11:21:00Z,nginx,\"http://a.example/?q=\"\"x\"\",y\",,,no answer",
                            "2026-11-20T11:20:00Z,nginx,http://ifconfig.me,,,no answer",
                            ""));
            Headless.on(() -> {
                head.chooser(() -> Optional.of(folder.resolve("missing").resolve("probes.csv")));
                return true;
            });
            bench.window().press("btn-history-csv");
        }
        assertThat(told)
                .singleElement()
                .asString()
                .contains("cannot be written")
                .contains("Choose another folder");
    }

    @Test
    void an_earlier_request_can_be_walked_again() {
        var again = new ArrayList<Measurement>();
        var list = Headless.on(() -> new HistoryList(history, Bench.TEXTS, again::add));
        try (var bench = new Bench(_ -> list)) {
            var walked = measured("http://ifconfig.me", "2026-11-20T11:20:00Z");
            Headless.on(() -> {
                history.add(measured("http://never.example", "2026-11-20T11:19:00Z"));
                history.add(walkedOf(walked));
                return true;
            });
            var rows = Headless.on(
                    () -> list.getChildren().stream().map(Button.class::cast).toList());
            assertThat(rows.getLast().isDisabled()).isTrue();
            Headless.on(() -> {
                rows.getFirst().fire();
                return true;
            });
            assertThat(again)
                    .singleElement()
                    .satisfies(m -> assertThat(m.predicted()).isPresent());
            bench.shoot("06-observe-history");
        }
    }

    private static Measurement walkedOf(Measurement m) {
        var trace = Specimen.load("loadBalancer", World.load()).out("ifconfig.me");
        return new Measurement(
                m.at(),
                m.pod(),
                m.url(),
                m.measured(),
                m.expected(),
                m.verdict(),
                "",
                0,
                Optional.of(trace),
                Optional.empty(),
                Optional.empty());
    }

    private static Measurement measured(String url, String at) {
        return new Measurement(
                Instant.parse(at),
                "nginx",
                url,
                Optional.empty(),
                List.of(),
                Measurement.Verdict.NO_ANSWER,
                "",
                28,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
