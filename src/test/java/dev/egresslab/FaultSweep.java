package dev.egresslab;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Standing;
import dev.egresslab.practice.fault.Fault;
import dev.egresslab.practice.fault.FaultPlan;
import dev.egresslab.practice.fault.Match;
import dev.egresslab.practice.fault.Trouble;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One lab after another in the same cloud, each with one fault at one of its calls: built, finished, cleaned, counted. Two
 * clouds side by side, so that one's waiting is the other's time.
 */
final class FaultSweep implements AutoCloseable {
    static final String LAB = "userDefinedRouting";

    /** Every kind of trouble, by what it is called in the summary. */
    static final Map<String, Trouble> KINDS = kinds();

    private static final int CLOUDS = 2;

    private final List<FaultBench> clouds = new ArrayList<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, Integer> endings = new ConcurrentSkipListMap<>();
    private final Set<String> wanted;

    /**
     * One run.
     *
     * @param type of the calls that are counted; empty for Azure Resource Manager's
     * @param cleaning whether the fault strikes while cleaning up
     */
    record Case(String kind, String type, int call, boolean cleaning) {
        @Override
        public String toString() {
            return kind + " at " + type + " call " + call + (cleaning ? " of the clean up" : "");
        }
    }

    /** @param types of the calls that will be struck */
    FaultSweep(Path folder, double speed, List<String> types) throws Exception {
        for (int i = 0; i < CLOUDS; i++) clouds.add(new FaultBench(folder.resolve("cloud" + i), speed));
        var first = clouds.getFirst();
        var lab = first.draft(LAB);
        assertThat(FaultBench.end(first.bench.build(lab))).isEqualTo(Entry.Ending.DONE);
        wanted = exists(first, lab);
        clean(first, lab, "reference");
        for (var type : types) calls.put(type, count(first, type));
    }

    /** How many calls of a type an undisturbed build makes. */
    int calls(String type) {
        return calls.getOrDefault(type, 0);
    }

    /** Runs them all and answers how many builds and clean ups under fire ended how. */
    Map<String, Integer> run(List<Case> cases) throws Exception {
        var left = new ConcurrentLinkedQueue<>(cases);
        try (var workers = Executors.newFixedThreadPool(CLOUDS)) {
            var all = clouds.stream()
                    .map(cloud -> workers.submit(() -> {
                        for (var one = left.poll(); one != null; one = left.poll()) run(cloud, one);
                        return cloud;
                    }))
                    .toList();
            for (var worker : all) worker.get();
        }
        return endings;
    }

    @Override
    public void close() {
        clouds.forEach(FaultBench::close);
    }

    private static Map<String, Trouble> kinds() {
        var kinds = new LinkedHashMap<String, Trouble>();
        kinds.put("408", new Trouble.Refuse(408, "RequestTimeout", "The request timed out.", 0));
        kinds.put(
                "409 in use",
                new Trouble.Refuse(
                        409,
                        "AnotherOperationInProgress",
                        "Another operation on this or dependent resource is in progress.",
                        0));
        kinds.put("412", new Trouble.Refuse(412, "PreconditionFailed", "The etag does not match.", 0));
        kinds.put("429", new Trouble.Refuse(429, "TooManyRequests", "The request is being throttled.", 2));
        kinds.put("500", new Trouble.Refuse(500, "InternalServerError", "An internal error occurred.", 0));
        kinds.put("503", new Trouble.Refuse(503, "ServiceUnavailable", "The service is unavailable.", 0));
        kinds.put("403", new Trouble.Refuse(403, "RequestDisallowedByPolicy", "Disallowed by policy.", 0));
        kinds.put("cut", new Trouble.Cut());
        kinds.put("lost answer", new Trouble.Lose());
        kinds.put("stall", new Trouble.Stall(Duration.ofSeconds(30)));
        kinds.put("expired token", new Trouble.Expire());
        kinds.put("late failure", new Trouble.FailLate("InternalServerError", "An internal error occurred."));
        kinds.put("not seen yet", new Trouble.Hide(2));
        return kinds;
    }

    private int count(FaultBench cloud, String type) throws Exception {
        var nothing = new Trouble.Hide(0);
        var lab = cloud.draft(LAB);
        var plan = plan(type, Match.every("", type), nothing);
        cloud.faults().begin(plan);
        FaultBench.end(cloud.bench.build(lab));
        var count = (int) cloud.faults().struck() - (plan.faults().size() - 1);
        cloud.faults().end();
        clean(cloud, lab, "counting");
        return count;
    }

    /** Tokens are asked for where they have expired. */
    private static FaultPlan plan(String type, Match match, Trouble trouble) {
        var fault = new Fault(match, trouble);
        var expired = new Fault(Match.only("", "", 1), new Trouble.Expire());
        return new FaultPlan("sweep", 0, type.equals("identity") ? List.of(expired, fault) : List.of(fault));
    }

    private void run(FaultBench cloud, Case one) throws Exception {
        var said = one.toString();
        var lab = cloud.draft(LAB);
        if (one.cleaning())
            assertThat(FaultBench.end(cloud.bench.build(lab))).as(said).isEqualTo(Entry.Ending.DONE);
        cloud.faults().begin(plan(one.type(), Match.only("", one.type(), one.call()), KINDS.get(one.kind())));
        var ending = FaultBench.end(one.cleaning() ? cloud.bench.clean(lab) : cloud.bench.build(lab));
        cloud.faults().end();
        endings.merge(ending.name(), 1, Integer::sum);
        if (ending != Entry.Ending.DONE) explained(cloud, lab, said);
        named(cloud, lab, said);
        if (!one.cleaning()) {
            if (ending != Entry.Ending.DONE)
                assertThat(FaultBench.end(cloud.bench.build(lab))).as(said).isEqualTo(Entry.Ending.DONE);
            assertThat(exists(cloud, lab)).as(said).isEqualTo(wanted);
        }
        clean(cloud, lab, said);
    }

    private static void clean(FaultBench cloud, Lab lab, String said) throws Exception {
        if (cloud.bench.standing(lab).state() != Standing.State.CLEANED)
            assertThat(FaultBench.end(cloud.bench.clean(lab))).as(said).isEqualTo(Entry.Ending.DONE);
        assertThat(cloud.bench.receipt(lab).orElseThrow().nothingLeft())
                .as(said)
                .isTrue();
        assertThat(cloud.everything()).as("orphans of " + said).isEmpty();
        cloud.bench.forget(lab);
    }

    private static void explained(FaultBench cloud, Lab lab, String said) throws Exception {
        assertThat(cloud.journal(lab))
                .as(said)
                .filteredOn(Entry.Failed.class::isInstance)
                .map(Entry.Failed.class::cast)
                .isNotEmpty()
                .allSatisfy(failed -> {
                    assertThat(failed.code()).isNotBlank();
                    assertThat(failed.what()).isNotBlank().doesNotContain("Exception");
                    assertThat(failed.whatNow()).isNotBlank();
                });
    }

    /** Whatever exists was begun by a step of the journal, or came with the cluster that was. */
    private static void named(FaultBench cloud, Lab lab, String said) throws Exception {
        var begun = cloud.journal(lab).stream()
                .filter(Entry.Started.class::isInstance)
                .map(e -> ((Entry.Started) e).step())
                .collect(Collectors.toSet());
        assertThat(cloud.everything())
                .as(said)
                .filteredOn(id -> !id.type().endsWith("resourceGroups"))
                .allSatisfy(id -> {
                    var path = id.toString().toLowerCase(Locale.ROOT);
                    boolean withCluster = path.contains("/mc_") || path.contains("/roleassignments/");
                    assertThat(begun)
                            .anyMatch(step -> path.contains("/"
                                            + step.substring(step.lastIndexOf('/') + 1)
                                                    .toLowerCase(Locale.ROOT))
                                    || (withCluster && step.startsWith("cluster/")));
                });
    }

    private static Set<String> exists(FaultBench cloud, Lab lab) {
        return cloud.bench.survey(lab).documents().stream()
                .map(d -> d.id().type() + " " + d.id().name().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{8}", "*"))
                .collect(Collectors.toSet());
    }
}
