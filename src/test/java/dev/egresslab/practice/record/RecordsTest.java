package dev.egresslab.practice.record;

import dev.egresslab.practice.PracticeCloud;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

/** Replays what clients once sent to Azure, and compares statuses and the shapes of the answers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordsTest {
    private static final double ENOUGH = 0.98;

    private final List<String> statuses = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private int calls;
    private int paths;

    @Test
    void every_request_gets_the_status_that_azure_gave_and_its_fields(@TempDir Path folder) throws Exception {
        var options = new PracticeCloud.Options(folder, 0, 0, 7, _ -> {});
        try (var cloud = PracticeCloud.start(options, Clock.systemUTC(), new SecureRandom())) {
            for (var recording : Recording.all()) replay(recording, cloud);
        }
        double share = 1 - (double) missing.size() / paths;
        System.out.printf(
                Locale.ROOT,
                "Recorded traffic: %d of %d statuses the same, %d of %d paths present (%.2f %%)%n",
                calls - statuses.size(),
                calls,
                paths - missing.size(),
                paths,
                share * 100);
        var reasons = reasons();
        assertThat(statuses).isEmpty();
        assertThat(missing)
                .as("every path that is left out has its reason")
                .allMatch(path -> reasons.stream().anyMatch(reason -> path.matches(reason + "\\t.*")));
        assertThat(reasons)
                .as("every reason is still needed")
                .allMatch(reason -> missing.stream().anyMatch(path -> path.matches(reason + "\\t.*")));
        assertThat(share).as("paths present").isGreaterThanOrEqualTo(ENOUGH);
    }

    private static List<String> reasons() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/records/traffic/left-out.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
    }

    private void replay(Recording recording, PracticeCloud cloud) throws Exception {
        var replay = new Replay(cloud);
        for (var call : recording.before()) replay.send(call);
        for (var call : recording.calls()) compare(recording.name(), call, replay.send(call));
        replay.empty();
    }

    private void compare(String name, Recording.Call call, Replay.Answer answer) {
        calls++;
        var what = name + ": " + call.text("method") + " " + call.text("url");
        if (answer.status() != call.status())
            statuses.add(what + " is " + answer.status() + " and was " + call.status() + ": " + answer.text());
        var here = Shapes.of(answer.body());
        paths += call.shape().size();
        for (var path : call.shape()) if (!here.contains(path)) missing.add(path + "\t" + what);
    }
}
