package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.Entrance;
import dev.egresslab.plan.Entry;
import dev.egresslab.practice.Activity;
import dev.egresslab.ui.Headless;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody looks at a cluster that is there already, through the window. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttachJourneyTest {
    private static final String STALL = "{\"kind\": \"stall\", \"seconds\": 20, \"type\": \"*\", \"times\": 0}";
    private static final String REFUSED = "{\"kind\": \"refuse\", \"status\": 403, \"code\": \"AuthorizationFailed\","
            + " \"method\": \"GET\", \"times\": 0, \"type\": \"Microsoft.ContainerService/managedClusters\","
            + " \"message\": \"The client does not have authorization to perform action"
            + " 'Microsoft.ContainerService/managedClusters/read' over the scope of the subscription.\"}";
    private static final String OFFLINE = "{\"kind\": \"cut\", \"type\": \"*\", \"times\": 0}";
    private static final String DEAF = "{\"kind\": \"cut\", \"type\": \"kubernetes\", \"times\": 0}";

    @TempDir
    private Path folder;

    @Test
    void a_cluster_of_a_subscription_is_seen_and_nothing_but_reading_is_sent() throws Exception {
        try (var abroad = new Abroad(folder.resolve("abroad"), true);
                var opened = new OpenWindow(folder.resolve("home"), abroad.environment())) {
            build(abroad, "managedNATGateway");
            var window = opened.window;
            window.press("btn-look-azure");
            window.until(() -> window.shows("clusters-signed-out"));
            opened.states("11-clusters-signed-out");
            window.press("btn-clusters-start");
            window.choose("sign-in-way", "ENVIRONMENT");
            window.press("btn-sign-in");
            window.until(() -> window.shows("btn-start-azure"));
            abroad.heard.clear();
            window.press("btn-look-azure");
            window.press("btn-look-at-aks-natgateway");
            window.untilText("attached-expected", text -> text.lines().allMatch(Ipv4::is));
            window.press("btn-walk");
            window.until(() -> window.shows("hop-3"));
            opened.states("12-attached-azure");
            assertThat(abroad.heard).hasSizeGreaterThan(10);
            // a new token is no change of anything
            var asked = abroad.heard.stream()
                    .filter(a -> !a.source().equals("identity"))
                    .toList();
            assertThat(asked).filteredOn(Activity::change).isEmpty();
            assertThat(asked)
                    .filteredOn(a -> !a.text().startsWith("GET "))
                    .extracting(Activity::text)
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text).startsWith("POST ").contains("listClusterUserCredential"));
            assertThat(opened.faults()).isEmpty();
        }
    }

    @Test
    void the_list_says_that_it_waits_is_empty_refused_or_out_of_reach() throws Exception {
        try (var opened = new OpenWindow(folder)) {
            var window = opened.window;
            window.press("btn-look-practice");
            window.until(() -> window.shows("clusters-none"));
            opened.states("11-clusters-none");
            begin(opened, STALL);
            window.key(KeyCode.CONTROL, KeyCode.R);
            window.until(() -> window.shows("clusters-reading"));
            opened.states("11-clusters-reading");
            begin(opened, REFUSED);
            window.key(KeyCode.CONTROL, KeyCode.R);
            window.until(() -> window.shows("clusters-failed"));
            opened.states("11-clusters-refused");
            begin(opened, OFFLINE);
            window.press("btn-clusters-again");
            window.until(() -> window.shows("clusters-failed"));
            opened.states("11-clusters-offline");
            opened.desk.workbench().place("practice").troubles().orElseThrow().end();
            opened.built("loadBalancer");
            opened.built("userDefinedRouting");
            window.press("btn-clusters-again");
            window.until(() -> window.shows("clusters-table"));
            opened.states("11-clusters");
            assertThat(opened.faults()).isEmpty();
        }
    }

    @Test
    void keys_alone_lead_to_a_cluster_its_walk_and_what_is_wrong_with_it() throws Exception {
        try (var opened = new OpenWindow(folder)) {
            var window = opened.window;
            opened.built("userDefinedRouting");
            var az = new Learner(opened.desk);
            assertThat(az.az(
                            "network route-table route delete",
                            "",
                            "DELETE",
                            "/resourceGroups/rg-aks-udr/providers/Microsoft.Network/routeTables/firewall-routetable"
                                    + "/routes/firewall-route",
                            ""))
                    .isLessThan(300);
            window.key(KeyCode.CONTROL, KeyCode.E);
            window.until(() -> window.shows("btn-look-at-aks-udr"));
            focus(opened, "btn-look-at-aks-udr");
            window.key(KeyCode.SPACE);
            window.until(() -> window.shows("finding-default-missing"));
            opened.states("12-attached-findings");
            begin(opened, DEAF);
            window.key(KeyCode.CONTROL, KeyCode.R);
            window.until(() -> window.shows("attached-unread"));
            opened.states("12-attached-unread");
            begin(opened, OFFLINE);
            window.key(KeyCode.CONTROL, KeyCode.R);
            window.until(() -> window.shows("attached-failed"));
            opened.states("12-attached-offline");
            assertThat(opened.faults()).isEmpty();
        }
    }

    @Test
    void it_speaks_french() throws Exception {
        try (var opened = new OpenWindow(folder, Locale.FRENCH)) {
            var window = opened.window;
            opened.built("userDefinedRouting");
            opened.states("01-start-look-fr");
            window.press("btn-look-practice");
            window.press("btn-look-at-aks-udr");
            window.until(() -> window.shows("attached-findings"));
            opened.states("12-attached-fr");
            assertThat(opened.faults()).isEmpty();
        }
    }

    private static void build(Abroad abroad, String type) throws Exception {
        abroad.door.signIn(Entrance.Way.ENVIRONMENT, "", _ -> {});
        abroad.door.choose(abroad.door.subscriptions().getFirst());
        var answers = Answers.usual(OutboundTypes.find(type).orElseThrow().parameters());
        assertThat(abroad.bench
                        .build(abroad.bench.draft(type, answers, "azure"))
                        .await())
                .isEqualTo(Entry.Ending.DONE);
    }

    private static void focus(OpenWindow opened, String id) {
        Headless.on(() -> {
            java.util.Objects.requireNonNull(opened.scene.lookup("#" + id)).requestFocus();
            return true;
        });
    }

    private void begin(OpenWindow opened, String fault) throws IOException {
        var troubles = opened.desk.workbench().place("practice").troubles().orElseThrow();
        troubles.end();
        var file = Files.writeString(folder.resolve("faults.json"), "{\"faults\": [" + fault + "]}");
        troubles.begin(file.toString());
    }
}
