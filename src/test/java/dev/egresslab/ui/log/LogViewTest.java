package dev.egresslab.ui.log;

import dev.egresslab.plan.Progress.Level;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.Screens;
import dev.egresslab.ui.kit.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogViewTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private LogModel model;
    private Scene scene;
    private Theme theme;
    private Headless window;

    @BeforeEach
    void open() {
        scene = Headless.on(() -> {
            theme = new Theme();
            var texts = new Texts(Locale.ENGLISH);
            model = new LogModel(texts);
            var shown = new Scene(new LogView(model, texts), 860, 420);
            theme.dress(shown);
            var stage = new Stage();
            stage.setScene(shown);
            stage.show();
            stage.requestFocus();
            return shown;
        });
        window = new Headless(scene);
    }

    @AfterEach
    void close() {
        Headless.on(() -> {
            scene.getWindow().hide();
            model.close();
            return true;
        });
    }

    @Test
    void a_million_lines_are_shown_with_only_those_cells_that_are_seen() {
        for (int i = 0; i < 1_000_000; i++) add("ARM", "line " + i);
        window.untilText("log-follow", "Following the newest of 1,000,000 lines"::equals);
        window.until(() -> seen().contains("line 999999"));
        assertThat(Headless.on(() -> list().lookupAll(".list-cell").size())).isLessThan(60);
        window.type("field-log-search", "line 123456");
        window.untilText("log-places", "1 found"::equals);
        window.key(KeyCode.ENTER);
        window.untilText("log-places", "1 of 1"::equals);
        window.until(() -> seen().contains("line 123456"));
    }

    @Test
    void scrolling_up_pauses_and_counts_what_comes_until_it_is_followed_again() {
        for (int i = 0; i < 100; i++) add("ARM", "line " + i);
        window.until(() -> seen().contains("line 99"));
        window.scrollUp("log-list");
        window.untilText("log-follow", "Paused, no new lines"::equals);
        for (int i = 0; i < 14; i++) add("K8S", "new " + i);
        window.untilText("log-follow", "Paused, 14 new lines"::equals);
        assertThat(seen()).doesNotContain("new 13");
        window.press("btn-resume-log");
        window.untilText("log-follow", "Following the newest of 114 lines"::equals);
        window.until(() -> seen().contains("new 13"));
    }

    @Test
    void filters_search_and_tints_look_right() {
        say();
        window.untilText("log-follow", text -> text.contains("13"));
        window.type("field-log-search", "firewall");
        window.untilText("log-places", "4 found"::equals);
        window.key(KeyCode.ENTER);
        window.key(KeyCode.ENTER);
        window.untilText("log-places", "2 of 4"::equals);
        shoot("05-log-search");
        window.click("log-warnings");
        window.until(() -> list().getItems().size() == 3);
        shoot("05-log-warnings");
    }

    private void say() {
        add("LAB", "The plan has 11 steps");
        add("ARM", "PUT azureFirewalls/hub-firewall 201 2 rule collections, 4 rules");
        add("ARM", "Poll operations/b21e77aa every 10 s");
        add("ARM", "hub-firewall Succeeded after 5 min 38 s, private IP 10.42.2.4");
        add("ARM", "PUT routeTables/firewall-routetable/routes/firewall-route 201");
        add("NET", "aks-subnet now routes 0.0.0.0/0 to VirtualAppliance 10.42.2.4");
        add("NET", "10.42.1.4 to mcr.microsoft.com:443 allowed by aksfwar/fqdn");
        model.add(new LogLine(
                NOON, "NET", Level.WARNING, "", "10.42.1.4 to api.snapcraft.io:443 denied, no rule matched"));
        add("K8S", "Node aks-nodepool1-40743134-vmss000000 is Ready");
        add(
                "TERM",
                "az network firewall application-rule create -g -f -n -c: PUT /resourceGroups/rg-aks-udr/azureFirewalls/hub-firewall → 200 in 31 ms");
        add("TERM", "kubectl expose: POST namespaces/default/services → 201 in 11 ms");
        model.add(new LogLine(
                NOON, "TERM", Level.WARNING, "", "az network vnet create -g -n: PUT virtualNetworks/v → 404 in 2 ms"));
        model.add(new LogLine(NOON, "LAB", Level.ERROR, "", "The NAT gateway failed (AllocationFailed) Try again"));
    }

    private void shoot(String name) {
        Screens.write(name, scene);
        Headless.on(() -> {
            theme.darkProperty().set(true);
            return true;
        });
        Screens.write(name + "-dark", scene);
    }

    private void add(String source, String text) {
        model.add(new LogLine(NOON, source, Level.INFO, "", text));
    }

    @SuppressWarnings("unchecked")
    private ListView<LogLine> list() {
        return (ListView<LogLine>) scene.lookup("#log-list");
    }

    private java.util.List<String> seen() {
        return Headless.on(() -> list().lookupAll(".list-cell").stream()
                .filter(node -> node.isVisible())
                .map(node -> ((ListCell<?>) node).getItem())
                .filter(LogLine.class::isInstance)
                .map(item -> ((LogLine) item).text())
                .toList());
    }
}
