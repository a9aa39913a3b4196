package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerTest {
    private static final Socket WEB = to("34.160.111.145", 80);
    private static final Socket OTHER = to("104.26.13.205", 80);
    private static final Duration HOLD = Duration.ofSeconds(240);

    private Instant now = Instant.parse("2026-11-01T09:00:00Z");
    private final Ledger ledger = new Ledger(() -> now, new Random(1));

    @Test
    void a_port_serves_two_destinations_at_once() {
        var one = new Ledger.Pool("a", 1024, 1, false);
        assertThat(ledger.take(one, Protocol.TCP, WEB, HOLD)).hasValue(1024);
        assertThat(ledger.take(one, Protocol.TCP, OTHER, HOLD)).hasValue(1024);
        assertThat(ledger.take(one, Protocol.TCP, WEB, HOLD)).isEmpty();
    }

    @Test
    void udp_takes_one_port_for_all_ports_of_a_destination_address() {
        var one = new Ledger.Pool("a", 1024, 1, false);
        assertThat(ledger.take(one, Protocol.UDP, to("8.8.8.8", 53), HOLD)).isPresent();
        assertThat(ledger.take(one, Protocol.UDP, to("8.8.8.8", 123), HOLD)).isEmpty();
    }

    @Test
    void a_port_comes_back_when_its_hold_down_is_over_and_not_a_moment_earlier() {
        var one = new Ledger.Pool("a", 1024, 1, true);
        ledger.take(one, Protocol.TCP, WEB, HOLD);
        now = now.plus(HOLD).minusMillis(1);
        assertThat(ledger.take(one, Protocol.TCP, WEB, HOLD)).isEmpty();
        now = now.plusMillis(1);
        assertThat(ledger.take(one, Protocol.TCP, WEB, HOLD)).hasValue(1024);
    }

    @Test
    void an_address_of_a_nat_gateway_carries_fifty_thousand_connections_to_one_destination() {
        var pool = new Ledger.Pool("nat", 1024, NatGateway.PORTS, true, NatGateway.PER_DESTINATION);
        int taken = 0;
        while (ledger.take(pool, Protocol.TCP, WEB, HOLD).isPresent()) taken++;
        assertThat(taken).isEqualTo(50_000);
        assertThat(ledger.take(pool, Protocol.TCP, OTHER, HOLD)).isPresent();
    }

    @Test
    void a_preview_answers_and_takes_nothing() {
        var one = new Ledger.Pool("a", 1024, 1, false);
        var preview = ledger.preview(new Random(2));
        for (int i = 0; i < 3; i++)
            assertThat(preview.take(one, Protocol.TCP, WEB, HOLD)).hasValue(1024);
        assertThat(ledger.inUse(one, Protocol.TCP, WEB)).isZero();
        ledger.take(one, Protocol.TCP, WEB, HOLD);
        assertThat(preview.take(one, Protocol.TCP, WEB, HOLD)).isEmpty();
    }

    @Test
    void gauges_show_the_fullest_destination_of_a_node_first() {
        var pool = new Ledger.Pool("rule|node1", 1024, 64, false);
        for (int i = 0; i < 5; i++) ledger.take(pool, Protocol.TCP, WEB, HOLD);
        ledger.take(pool, Protocol.TCP, OTHER, HOLD);
        ledger.take(new Ledger.Pool("else", 1024, 8, false), Protocol.TCP, WEB, HOLD);
        assertThat(ledger.gauges("rule|"))
                .containsExactly(
                        new Ledger.Gauge("rule|node1", Protocol.TCP, WEB, 5),
                        new Ledger.Gauge("rule|node1", Protocol.TCP, OTHER, 1));
    }

    @Test
    void many_threads_never_get_the_same_port_towards_the_same_destination() throws Exception {
        var pool = new Ledger.Pool("nat", 1024, 4_000, true);
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = java.util.stream.IntStream.range(0, 4_000)
                    .mapToObj(_ -> threads.submit(() ->
                            seen.add(ledger.take(pool, Protocol.TCP, WEB, HOLD).orElseThrow())))
                    .toList();
            for (var one : all) assertThat(one.get()).isTrue();
        }
        assertThat(seen).hasSize(4_000);
    }

    @Test
    void ports_in_turn_are_used_up_before_one_comes_again() {
        var pool = new Ledger.Pool("a", 2000, 16, false);
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 16; i++) {
            seen.add(ledger.take(pool, Protocol.TCP, WEB, Duration.ofSeconds(1)).orElseThrow());
            now = now.plusMillis(10);
        }
        assertThat(seen).hasSize(16);
    }

    private static Socket to(String address, int port) {
        return new Socket(Ipv4.parse(address), port);
    }
}
