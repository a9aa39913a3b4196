package dev.egresslab.ui.observe;

import dev.egresslab.net.World;
import dev.egresslab.ui.diagram.Stop;
import dev.egresslab.ui.diagram.Stops;
import dev.egresslab.ui.learn.Specimen;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WalkModelTest {
    private static final Specimen FIREWALL = Specimen.load("userDefinedRouting", World.load());
    private static final List<Stop> ALLOWED = Stops.of(FIREWALL.out("ifconfig.me"));
    private static final List<Stop> DENIED = Stops.of(FIREWALL.out("api.ipify.org"));

    private final WalkModel model = new WalkModel();

    @Test
    void a_new_walk_is_looked_at_from_its_end() {
        model.show(ALLOWED);
        assertThat(model.playheadProperty().get()).isEqualTo(ALLOWED.size() - 1);
        assertThat(model.positionProperty().get()).isEqualTo(ALLOWED.size() - 1);
        assertThat(model.moves()).isFalse();
    }

    @Test
    void playing_at_the_end_begins_at_the_start_and_passes_every_stop_once() {
        model.show(ALLOWED);
        var seen = new java.util.ArrayList<Integer>();
        model.playheadProperty().addListener((_, _, now) -> seen.add(now.intValue()));
        model.toggle();
        for (int i = 0; i < 1000 && model.playingProperty().get(); i++) model.advance(0.016);
        assertThat(model.playingProperty().get()).isFalse();
        assertThat(seen).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void the_packet_is_halfway_after_half_the_time_of_a_stop() {
        model.show(ALLOWED);
        model.select(0);
        model.next();
        assertThat(model.playheadProperty().get()).isEqualTo(1);
        model.advance(0.3);
        assertThat(model.positionProperty().get()).isBetween(0.49, 0.51);
        model.advance(0.3);
        assertThat(model.positionProperty().get()).isBetween(0.99, 1.0);
    }

    @Test
    void at_double_speed_the_packet_needs_half_the_time_and_at_half_speed_twice() {
        for (var speed : WalkModel.Speed.values()) {
            model.show(ALLOWED);
            model.speedProperty().set(speed);
            model.select(0);
            model.next();
            model.advance(0.15);
            assertThat(model.positionProperty().get())
                    .as(speed.sign())
                    .isCloseTo(
                            switch (speed) {
                                case HALF -> 0.125;
                                case NORMAL -> 0.25;
                                case DOUBLE -> 0.5;
                            },
                            org.assertj.core.data.Offset.offset(0.001));
        }
    }

    @Test
    void with_reduced_motion_the_packet_is_never_between_two_stops() {
        model.reducedProperty().set(true);
        model.show(ALLOWED);
        model.toggle();
        for (int i = 0; i < 1000 && model.playingProperty().get(); i++) {
            model.advance(0.016);
            assertThat(model.positionProperty().get() % 1).isZero();
        }
        assertThat(model.playheadProperty().get()).isEqualTo(model.end());
    }

    @Test
    void a_denied_walk_ends_at_the_device_that_denied_it_and_goes_no_further() {
        model.show(DENIED);
        assertThat(DENIED.get(model.end()).kind()).isEqualTo(Stop.Kind.FIREWALL);
        assertThat(DENIED.get(model.end()).stopped()).isTrue();
        assertThat(DENIED.stream().filter(s -> !s.reached()).map(Stop::kind))
                .containsExactly(Stop.Kind.SNAT, Stop.Kind.HOST);
        model.next();
        model.select(DENIED.size() - 1);
        assertThat(model.playheadProperty().get()).isEqualTo(model.end());
    }

    @Test
    void first_and_last_and_steps_stay_within_the_walk() {
        model.show(ALLOWED);
        model.first();
        model.previous();
        assertThat(model.playheadProperty().get()).isZero();
        model.last();
        model.next();
        assertThat(model.playheadProperty().get()).isEqualTo(ALLOWED.size() - 1);
    }

    @Test
    void without_a_walk_nothing_happens() {
        model.show(List.of());
        model.toggle();
        model.next();
        model.last();
        model.advance(1);
        assertThat(model.playheadProperty().get()).isEqualTo(-1);
        assertThat(model.playingProperty().get()).isFalse();
    }
}
