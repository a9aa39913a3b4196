package dev.egresslab.practice;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LabTimeTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final HandTime time = new HandTime();

    @Test
    void lab_time_stands_still_at_speed_0_and_a_task_waits() {
        var clock = clock(0);
        var ran = new ArrayList<String>();
        clock.after(Duration.ofSeconds(1), () -> ran.add("task"));
        time.pass(Duration.ofDays(1));
        clock.tick();
        assertThat(clock.now()).isEqualTo(BEGIN);
        assertThat(ran).isEmpty();
    }

    @Test
    void a_change_of_speed_takes_effect_on_what_waits() {
        var clock = clock(1);
        var ran = new ArrayList<String>();
        clock.after(Duration.ofMinutes(4), () -> ran.add("task"));
        time.pass(Duration.ofMinutes(1));
        clock.speed(60);
        assertThat(clock.tick()).isEqualTo(Duration.ofSeconds(3));
        time.pass(Duration.ofSeconds(3));
        clock.tick();
        assertThat(ran).containsExactly("task");
        assertThat(clock.now()).isEqualTo(BEGIN.plus(Duration.ofMinutes(4)));
    }

    @Test
    void at_infinite_speed_tasks_run_in_the_order_in_which_they_are_due_and_lab_time_jumps() {
        var clock = clock(Double.POSITIVE_INFINITY);
        var ran = new ArrayList<String>();
        clock.after(Duration.ofMinutes(9), () -> ran.add("late at " + since(clock)));
        clock.after(Duration.ofMinutes(4), () -> ran.add("early at " + since(clock)));
        time.pass(Duration.ofMillis(10));
        clock.tick();
        assertThat(ran).containsExactly("early at 4", "late at 9");
    }

    @Test
    void at_infinite_speed_a_task_that_starts_itself_anew_does_not_spin() {
        var clock = clock(Double.POSITIVE_INFINITY);
        var runs = new ArrayList<Instant>();
        again(clock, runs);
        time.pass(Duration.ofMillis(5));
        clock.tick();
        clock.tick();
        assertThat(runs).hasSize(1);
    }

    @Test
    void a_cancelled_task_never_runs() {
        var clock = clock(1);
        var ran = new ArrayList<String>();
        clock.after(Duration.ofSeconds(1), () -> ran.add("task")).cancel();
        time.pass(Duration.ofHours(1));
        clock.tick();
        assertThat(ran).isEmpty();
    }

    @Property(tries = 300)
    void a_task_never_runs_before_its_time_and_always_once_it_is_due(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 600) Integer> waits,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 120) Integer> speeds) {
        var hand = new HandTime();
        var clock = new LabTime(hand, BEGIN, 1, Runnable::run);
        var early = new ArrayList<Integer>();
        var ran = new ArrayList<Integer>();
        for (int wait : waits)
            clock.after(Duration.ofSeconds(wait), () -> {
                if (clock.now().isBefore(BEGIN.plusSeconds(wait))) early.add(wait);
                ran.add(wait);
            });
        var before = clock.now();
        for (int speed : speeds) {
            clock.speed(speed);
            hand.pass(Duration.ofSeconds(3));
            clock.tick();
            assertThat(clock.now()).isAfterOrEqualTo(before);
            before = clock.now();
        }
        clock.speed(1);
        hand.pass(Duration.ofSeconds(601));
        clock.tick();
        assertThat(early).isEmpty();
        assertThat(ran).hasSameSizeAs(waits).containsExactlyInAnyOrderElementsOf(waits);
    }

    private static void again(LabTime clock, List<Instant> runs) {
        clock.after(Duration.ofMinutes(5), () -> {
            runs.add(clock.now());
            again(clock, runs);
        });
    }

    private static long since(LabTime clock) {
        return Duration.between(BEGIN, clock.now()).toMinutes();
    }

    private LabTime clock(double speed) {
        return new LabTime(time, BEGIN, speed, Runnable::run);
    }
}
