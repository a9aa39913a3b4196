package dev.egresslab;

import dev.egresslab.address.Ipv4;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** A sample from every node, taken in the window: told, given up, and kept out by the cluster's own settings. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleJourneyTest {
    private static final String STALL =
            "{\"kind\": \"stall\", \"seconds\": 20, \"type\": \"kubernetes\", \"times\": 0}";

    @TempDir
    private Path state;

    @Test
    void a_person_samples_gives_up_and_reads_why_it_cannot_be_done() throws Exception {
        try (var opened = new OpenWindow(state)) {
            var window = opened.window;
            var lab = opened.built("managedNATGateway");
            opened.show(lab);
            window.untilText("probe-measured", Ipv4::is);
            window.press("btn-sample");
            window.untilText("sample-told", text -> text.contains("connections: As expected"));
            assertThat(window.shows("sample-result")).isTrue();
            opened.states("06-sample");
            begin(opened);
            window.press("btn-sample");
            window.until(() -> window.shows("btn-cancel-sample"));
            opened.states("06-sample-running");
            window.press("btn-cancel-sample");
            window.untilText("sample-told", text -> text.startsWith("Stopped"));
            opened.desk.workbench().place("practice").troubles().orElseThrow().end();
            SamplingTest.shutOut(opened.desk.workbench(), lab);
            window.press("btn-sample");
            window.untilText("sample-told", text -> text.contains("198.51.100.0/24"));
            opened.states("06-sample-shut-out");
            assertThat(opened.faults()).isEmpty();
        }
    }

    private void begin(OpenWindow opened) throws IOException {
        var file = Files.writeString(state.resolve("faults.json"), "{\"faults\": [" + STALL + "]}");
        opened.desk.workbench().place("practice").troubles().orElseThrow().begin(file.toString());
    }
}
