package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerPropertyTest {
    /** Against a book that is kept the naive way: every port with the time it comes free. */
    @Property(tries = 300)
    void a_port_is_never_handed_out_twice_and_never_withheld(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int ports,
            @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 0, max = 5) Integer> events) {
        var time = new Instant[] {Instant.EPOCH};
        var subject = new Ledger(() -> time[0], new Random(seed));
        var random = new Random(seed);
        Map<Integer, Map<Integer, Instant>> naive = new HashMap<>();
        for (int event : events) {
            if (event == 5) {
                time[0] = time[0].plusSeconds(random.nextInt(40));
                continue;
            }
            int destination = event % 2;
            var book = naive.computeIfAbsent(destination, _ -> new HashMap<>());
            book.values().removeIf(until -> !until.isAfter(time[0]));
            var hold = Duration.ofSeconds(random.nextInt(60));
            var got = subject.take(
                    new Ledger.Pool("p", 1024, ports, seed % 2 == 0),
                    Protocol.TCP,
                    new Socket(Ipv4.parse("1.2.3.4"), destination + 1),
                    hold);
            assertThat(got.isPresent()).isEqualTo(book.size() < ports);
            if (got.isEmpty()) continue;
            assertThat(got.getAsInt()).isBetween(1024, 1024 + ports - 1);
            assertThat(book).doesNotContainKey(got.getAsInt());
            book.put(got.getAsInt(), time[0].plus(hold));
        }
    }
}
