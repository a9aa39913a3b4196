package dev.egresslab.ui.exercise;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Estate;
import dev.egresslab.net.Hop;
import dev.egresslab.net.Outcome;
import dev.egresslab.net.World;
import dev.egresslab.ui.Bench;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.Screens;
import dev.egresslab.ui.learn.Specimen;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import javafx.scene.layout.VBox;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WaySceneTest {
    private static final World WORLD = World.load();

    @Test
    void the_problem_loses_its_answer_and_both_fixes_bring_it_back_in_the_persons_own_lab() {
        var lab = Specimen.load("gateway", WORLD).estate();
        var problem = WayScene.PUBLISHED.walk(from(lab), WORLD, Bench.TEXTS);
        var first = WayScene.FORWARDED.walk(from(lab), WORLD, Bench.TEXTS);
        var second = WayScene.GATEWAY.walk(from(lab), WORLD, Bench.TEXTS);
        assertThat(problem.own() && first.own() && second.own()).isTrue();
        assertThat(problem.trace().outcome()).isEqualTo(Outcome.REPLY_LOST);
        assertThat(first.trace().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(second.trace().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(first.trace().hops()).extracting(Hop::kind).contains(Hop.Kind.FIREWALL);
        assertThat(second.trace().hops()).extracting(Hop::kind).doesNotContain(Hop.Kind.FIREWALL);
    }

    @Test
    void a_visitor_comes_from_where_this_computer_is_and_the_picture_says_so() {
        var home = Ipv4.parse("9.9.9.9");
        for (var lab : List.of("gateway", "userDefinedRouting"))
            for (var scene : WayScene.values()) {
                var sight = new WayScene.Sight(Specimen.load(lab, WORLD).estate(), home);
                var walked = scene.walk(sight, WORLD, Bench.TEXTS);
                assertThat(walked.trace().sent().source().address()).isEqualTo(home);
                assertThat(walked.drawing().text(List.of()))
                        .contains(home.toString())
                        .doesNotContain(World.WORKSTATION.toString());
            }
    }

    @Test
    void what_is_not_done_in_the_lab_yet_is_walked_through_one_that_was_kept() {
        var lab = Specimen.load("userDefinedRouting", WORLD).estate();
        for (var scene : WayScene.values())
            assertThat(scene.walk(from(lab), WORLD, Bench.TEXTS).own()).isFalse();
    }

    @Test
    void a_person_goes_from_the_problem_to_the_fixes_and_sees_each_walked() {
        var lab = Specimen.load("forwarded", WORLD).estate();
        var scenes = Headless.on(() -> new WayScenes(
                Bench.TEXTS,
                WORLD,
                () -> from(lab),
                List.of(WayScene.PUBLISHED, WayScene.FORWARDED, WayScene.GATEWAY)));
        try (var bench = new Bench(_ -> {
            var body = new VBox(scenes);
            body.getStyleClass().addAll("el-body", "el-surface");
            return body;
        })) {
            Headless.on(() -> {
                scenes.read();
                return true;
            });
            bench.window().until(() -> bench.scene().lookup("#scene-published") != null);
            assertThat(bench.window().text("exercise-scene-note")).contains("as it is now");
            bench.shoot("07b-asymmetric-problem");
            bench.window().click("scene-forwarded");
            bench.shoot("07b-asymmetric-forwarded");
            bench.window().click("scene-gateway");
            assertThat(bench.window().text("exercise-scene-note")).contains("of the same kind");
            bench.shoot("07b-asymmetric-gateway");
            assertThat(Screens.faults(bench.scene())).isEmpty();
        }
    }

    private static WayScene.Sight from(Estate lab) {
        return new WayScene.Sight(lab, World.WORKSTATION);
    }
}
