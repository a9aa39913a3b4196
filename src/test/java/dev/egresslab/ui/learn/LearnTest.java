package dev.egresslab.ui.learn;

import dev.egresslab.net.Outcome;
import dev.egresslab.net.World;
import dev.egresslab.ui.Bench;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.kit.Motion;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LearnTest {
    private static final World WORLD = World.load();

    @Test
    void every_page_and_figure_has_its_text_and_a_walk() {
        for (var article : Article.ALL) {
            assertThat(Bench.TEXTS.has("ui.learn." + article.id() + ".text")).isTrue();
            for (var figure : article.figures()) {
                var key = "ui.learn." + article.id() + "." + figure.id();
                assertThat(Bench.TEXTS.has(key) && Bench.TEXTS.has(key + ".text"))
                        .as(key)
                        .isTrue();
                var lost = figure.id().equals("published");
                assertThat(figure.scene(WORLD, Bench.TEXTS).trace().outcome())
                        .as(key)
                        .isEqualTo(lost ? Outcome.REPLY_LOST : Outcome.ANSWERED);
            }
        }
    }

    @Test
    void a_reader_turns_pages_and_figures_and_sees_where_an_answer_is_lost() {
        try (var bench = new Bench(texts -> {
            var page = new LearnPage(texts, WORLD, new Motion(), new SimpleObjectProperty<>("types"));
            page.shown();
            var root = (Parent) page.body();
            root.getStyleClass().add("el-surface");
            return root;
        })) {
            var window = bench.window();
            assertThat(window.text("learn-title")).isEqualTo("Four outbound types");
            bench.shoot("10-learn-types");
            window.click("figure-managedNATGateway");
            bench.shoot("10-learn-nat");
            window.click("learn-snat");
            assertThat(window.text("learn-title")).isEqualTo("What SNAT does");
            window.click("stop-5");
            bench.shoot("10-learn-snat");
            window.click("learn-asymmetric");
            bench.shoot("10-learn-symmetric");
            assertThat(window.text("learn-stop")).isEqualTo("nginx answers");
            window.click("figure-published");
            assertThat(window.text("learn-stop")).isEqualTo("hub-firewall has no session for the answer");
            bench.shoot("10-learn-asymmetric");
            assertThat(Headless.on(
                            () -> bench.scene().lookup("#node-hub-firewall").getStyleClass()))
                    .contains("denied");
        }
    }
}
