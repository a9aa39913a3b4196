package dev.egresslab;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Bench;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.StateFolder;
import dev.egresslab.practice.Activity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** A cloud in this process, and a program in another one that is killed at work: what comes after, and that nothing is left. */
final class Elsewhere implements AutoCloseable {
    /** While the program is there: what takes minutes is in flight for seconds when it is gone. */
    private static final double SLOW = 100;

    private static final double SPEED = 1_000;

    private final FaultBench cloud;
    private final Path folder;
    private final ConcurrentLinkedQueue<Activity> heard = new ConcurrentLinkedQueue<>();
    private final Map<String, Set<String>> wanted = new HashMap<>();
    private int busy;

    Elsewhere(Path folder) {
        this.folder = folder;
        cloud = new FaultBench(folder, SPEED);
        cloud.listen(heard::add);
    }

    /** After how many kills something was in flight. */
    int busy() {
        return busy;
    }

    /**
     * Kills a build, then goes on with it and cleans up, or cleans up at once.
     *
     * @return whether it was killed before it had ended by itself
     */
    boolean build(String type, int point, boolean resumed, String said) throws Exception {
        var as = said + type + " killed at line " + point + " of its build";
        var complete = resumed ? wanted(type) : Set.<String>of();
        heard.clear();
        var state = Files.createTempDirectory(folder, "state");
        boolean killed = kill(state, "build", type, point);
        var flying = inFlight("Deleting", false);
        cloud.practice.clock().speed(SPEED);
        try (var taken = StateFolder.take(state);
                var bench = bench(taken)) {
            if (bench.labs().isEmpty()) return killed;
            var lab = bench.labs().getFirst();
            if (resumed) {
                assertThat(FaultBench.end(bench.build(lab))).as(as).isEqualTo(Entry.Ending.DONE);
                once(as);
                untouched("PUT", flying, as);
                assertThat(exists(bench, lab)).as(as).isEqualTo(complete);
            }
            gone(bench, lab, as);
        }
        return killed;
    }

    /** Kills a clean up, then cleans up. */
    boolean clean(String type, int point, String said) throws Exception {
        var as = said + type + " killed at line " + point + " of its clean up";
        var state = Files.createTempDirectory(folder, "state");
        cloud.practice.clock().speed(Double.POSITIVE_INFINITY);
        try (var taken = StateFolder.take(state);
                var bench = bench(taken)) {
            built(bench, type);
        }
        heard.clear();
        boolean killed = kill(state, "clean", type, point);
        var flying = inFlight("Deleting", true);
        cloud.practice.clock().speed(SPEED);
        try (var taken = StateFolder.take(state);
                var bench = bench(taken)) {
            gone(bench, bench.labs().getFirst(), as);
            untouched("DELETE", flying, as);
        }
        return killed;
    }

    private Bench bench(StateFolder state) {
        return RemoteApp.bench(state, RemoteApp.place(cloud.practice));
    }

    private static Lab built(Bench bench, String type) throws Exception {
        var lab = RemoteApp.draft(bench, type);
        assertThat(FaultBench.end(bench.build(lab))).isEqualTo(Entry.Ending.DONE);
        return lab;
    }

    /** What a build that nobody disturbs makes. */
    private Set<String> wanted(String type) throws Exception {
        var known = wanted.get(type);
        if (known != null) return known;
        cloud.practice.clock().speed(Double.POSITIVE_INFINITY);
        try (var taken = StateFolder.take(Files.createTempDirectory(folder, "state"));
                var bench = bench(taken)) {
            var lab = built(bench, type);
            var exists = exists(bench, lab);
            gone(bench, lab, "reference");
            wanted.put(type, exists);
            cloud.practice.clock().speed(SPEED);
            return exists;
        }
    }

    private static Set<String> exists(Bench bench, Lab lab) {
        var all = bench.survey(lab).documents().stream()
                .map(d -> d.id().type() + " " + d.id().name().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{8}", "*"))
                .toList();
        // two of the same name with other digits would be a double
        return all.stream()
                .map(name -> name + " x" + all.stream().filter(name::equals).count())
                .collect(Collectors.toSet());
    }

    private void gone(Bench bench, Lab lab, String as) throws Exception {
        assertThat(FaultBench.end(bench.clean(lab))).as(as).isEqualTo(Entry.Ending.DONE);
        assertThat(bench.receipt(lab).orElseThrow().nothingLeft()).as(as).isTrue();
        assertThat(cloud.everything()).as("orphans of " + as).isEmpty();
    }

    /** What the cloud is at work on, by the end of its path. */
    private Set<String> inFlight(String state, boolean only) {
        var azure = cloud.bench.place("practice").cloud();
        var groups = azure.groups().stream().map(group -> group.name()).toList();
        var flying = azure.survey(groups).stream()
                // a subnet is written by two steps: its own, and the one that links its route table
                .filter(d -> only || !d.id().type().endsWith("/subnets"))
                .filter(d -> {
                    var now = d.text("/properties/provisioningState").orElse("Succeeded");
                    return only ? now.equals(state) : !now.equals("Succeeded") && !now.equals(state);
                })
                .map(d -> end(d.id()))
                .collect(Collectors.toSet());
        if (!flying.isEmpty()) busy++;
        return flying;
    }

    private static String end(ResourceId id) {
        var type = id.type();
        return ("/" + type.substring(type.lastIndexOf('/') + 1) + "/" + id.name()).toLowerCase(Locale.ROOT);
    }

    /** Nothing was created twice. */
    private void once(String as) {
        assertThat(heard.stream()
                        .filter(a -> a.text().startsWith("PUT ") && a.status() == 201)
                        .collect(Collectors.groupingBy(Activity::place, Collectors.counting())))
                .as(as)
                .isNotEmpty()
                .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    }

    /**
     * What was in flight was asked about, and not begun again. All that was heard counts, of both programs: the killed one's
     * last call may be told of after the other has begun.
     */
    private void untouched(String method, Set<String> flying, String as) {
        for (var end : flying)
            assertThat(heard)
                    .as(as + ": " + end)
                    .filteredOn(a -> a.text().startsWith(method + " ") && a.status() < 300)
                    .filteredOn(a -> a.place().toLowerCase(Locale.ROOT).endsWith(end))
                    .hasSizeLessThanOrEqualTo(1);
    }

    private boolean kill(Path state, String what, String type, int point) throws Exception {
        var seen = new AtomicInteger();
        cloud.practice.clock().speed(SLOW);
        int lines = Killed.after(
                point,
                line -> counts(line) && stop(seen.incrementAndGet(), point),
                Map.of("CLIENT_SECRET", cloud.practice.clientSecret()),
                RemoteApp.words(cloud.practice, state, what, type));
        return lines == point;
    }

    private static boolean counts(String line) {
        return line.startsWith(RemoteApp.LINE);
    }

    /** At every other point what is in flight ends meanwhile; at the rest the cloud stands still until the next program is there. */
    private boolean stop(int seen, int point) {
        if (seen == point && point % 2 == 0) cloud.practice.clock().speed(0);
        return true;
    }

    @Override
    public void close() {
        cloud.close();
    }
}
