package dev.egresslab.plan;

import dev.egresslab.lab.Lab;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Minds the ends of labs while the product runs: reminds before one comes, and cleans up when it is there. */
public final class Expiry implements AutoCloseable {
    /** How long before its end a lab's people are reminded. */
    static final Duration NOTICE = Duration.ofMinutes(15);

    /** What costs money ends the same day. */
    private static final Duration BILLED = Duration.ofHours(4);

    private static final Duration FREE = Duration.ofDays(7);
    private static final Duration LOOK = Duration.ofSeconds(30);

    /** After a clean up that did not come to its end. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final Workbench bench;
    private final InstantSource clock;
    private final Consumer<Notice> heard;
    private final Set<String> reminded = new HashSet<>();
    private final Map<String, Instant> begun = new HashMap<>();
    private volatile Thread driver = Thread.ofVirtual().unstarted(() -> {});

    /** What there is to tell about a lab's end. */
    public sealed interface Notice {
        Lab lab();

        /** It ends soon; texts under {@code expiry.soon}. */
        record Soon(Lab lab, Duration left) implements Notice {}

        /** Its end is here, and it is being cleaned up; texts under {@code expiry.cleaning}. */
        record Cleaning(Lab lab, Run run) implements Notice {}
    }

    /** @param heard called on any thread */
    public Expiry(Workbench bench, InstantSource clock, Consumer<Notice> heard) {
        this.bench = bench;
        this.clock = clock;
        this.heard = heard;
    }

    /** How long a lab lasts where nobody says. */
    static Duration usual(Place place) {
        return place.billed() ? BILLED : FREE;
    }

    /** Labs that may exist in a cloud and are past their end; in every place. */
    public static List<Lab> past(Workbench bench, Instant now) {
        return bench.labs().stream()
                .filter(lab -> lab.expires().filter(end -> !end.isAfter(now)).isPresent())
                .filter(lab -> bench.standing(lab).state().mayExist())
                .toList();
    }

    /** Looks once. */
    public synchronized void look() {
        var now = clock.instant();
        for (var lab : past(bench, now)) {
            if (bench.running(lab)
                    .filter(run -> run.plan().kind() == Entry.Kind.CLEAN)
                    .isPresent()) continue;
            var last = begun.get(ending(lab));
            if (last != null && now.isBefore(last.plus(AGAIN))) continue;
            begun.put(ending(lab), now);
            heard.accept(new Notice.Cleaning(lab, bench.clean(lab)));
        }
        for (var lab : bench.labs()) {
            var left = lab.expires().map(end -> Duration.between(now, end));
            if (left.filter(time -> time.isPositive() && time.compareTo(NOTICE) <= 0)
                    .isEmpty()) continue;
            if (bench.standing(lab).state().mayExist() && reminded.add(ending(lab)))
                heard.accept(new Notice.Soon(lab, left.get()));
        }
    }

    /** One end of one lab: who gives it more time hears of the next end too. */
    private static String ending(Lab lab) {
        return lab.id() + " " + lab.expires().map(Instant::toString).orElse("");
    }

    /** Looks every half minute until closed. */
    public synchronized void drive() {
        driver = Thread.ofVirtual().name("expiry").start(() -> {
            try {
                while (true) {
                    look();
                    Pause.REAL.last(LOOK);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        driver.interrupt();
        try {
            driver.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
