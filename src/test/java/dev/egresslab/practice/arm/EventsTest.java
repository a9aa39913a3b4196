package dev.egresslab.practice.arm;

import dev.egresslab.practice.MemoryShelf;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

import static dev.egresslab.practice.arm.ArmScene.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsTest {
    private static final String LOG =
            "/subscriptions/" + ArmScene.SUBSCRIPTION + "/providers/Microsoft.Insights/eventtypes/management/values";
    private static final String TABLE = GROUP + "/providers/Microsoft.Network/routeTables/rt";

    private final MemoryShelf shelf = new MemoryShelf();
    private final ArmScene scene = new ArmScene(shelf, 1).group();

    @Test
    void a_change_is_logged_from_its_beginning_to_its_end_newest_first() {
        scene.put(TABLE, "{\"location\": \"westeurope\"}");
        assertThat(log(scene, "resourceId eq '" + TABLE + "'")).containsExactly("Accepted", "Started");
        scene.pass(Duration.ofSeconds(20));
        var lines = lines(scene, "resourceId eq '" + TABLE + "'");
        assertThat(lines.stream().map(l -> l.at("/status/value").asString()))
                .containsExactly("Succeeded", "Accepted", "Started");
        assertThat(lines.stream().map(l -> l.path("correlationId").asString()).distinct())
                .hasSize(1);
        assertThat(lines.getFirst().at("/operationName/value").asString())
                .isEqualTo("Microsoft.Network/routeTables/write");
        assertThat(lines.getFirst().at("/caller").asString()).isEqualTo("student");
    }

    @Test
    void what_was_refused_is_logged_as_failed() {
        scene.put(
                TABLE + "/routes/r",
                "{\"properties\": {\"addressPrefix\": \"10.0.0.0/8\", \"nextHopType\": \"None\"}}");
        assertThat(log(scene, "status eq 'Failed'")).containsExactly("Failed");
    }

    @Test
    void the_log_is_asked_by_time_and_group_and_outlives_a_restart() {
        var filter =
                "eventTimestamp ge 2020-01-01T00:00:00 and eventTimestamp le '2099-01-01T00:00:00Z' and resourceGroupName eq 'RG'";
        assertThat(log(scene, filter)).containsExactly("Succeeded", "Started");
        assertThat(log(scene, "eventTimestamp le 2020-01-01T00:00:00Z")).isEmpty();
        assertThat(log(new ArmScene(shelf, 1), filter)).containsExactly("Succeeded", "Started");
        assertThat(scene.get(LOG + "?api-version=2015-04-01&$filter=colour eq 'blue'")
                        .status())
                .isEqualTo(400);
    }

    private static List<String> log(ArmScene scene, String filter) {
        return lines(scene, filter).stream()
                .map(line -> line.at("/status/value").asString())
                .toList();
    }

    private static List<JsonNode> lines(ArmScene scene, String filter) {
        return scene.get(LOG + "?api-version=2015-04-01&$filter=" + filter)
                .body()
                .path("value")
                .valueStream()
                .toList();
    }
}
