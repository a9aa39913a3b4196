package dev.egresslab;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Standing;
import dev.egresslab.practice.fault.FaultPlan;
import dev.egresslab.practice.fault.Match;
import dev.egresslab.practice.fault.Trouble;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** One lab after another in the same cloud, each with one fault at one of its calls: built, finished, cleaned, counted. */
final class FaultSweep {
    static final String LAB = "userDefinedRouting";

    /** Every kind of trouble, by what it is called in the summary. */
    static final Map<String, Trouble> KINDS = kinds();

    private final FaultBench cloud;
    private final Set<String> wanted;
    private final Map<String, Integer> endings = new TreeMap<>();

    FaultSweep(FaultBench cloud) throws Exception {
        this.cloud = cloud;
        var lab = cloud.draft(LAB);
        assertThat(FaultBench.end(cloud.bench.build(lab))).isEqualTo(Entry.Ending.DONE);
        wanted = exists(lab);
        clean(lab, "reference");
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

    /** How many calls of a type an undisturbed build makes; empty for all of Azure Resource Manager's. */
    int calls(String type) throws Exception {
        var nothing = new Trouble.Hide(0);
        var lab = cloud.draft(LAB);
        cloud.faults().begin(FaultPlan.of("counting", new Match("", type, 1, 0, 1), nothing));
        FaultBench.end(cloud.bench.build(lab));
        var calls = cloud.faults().struck();
        cloud.faults().end();
        clean(lab, "counting");
        return (int) calls;
    }

    /**
     * @param type of the calls that are counted
     * @param cleaning whether the fault strikes while cleaning up
     */
    void run(String kind, String type, int call, boolean cleaning) throws Exception {
        var said = kind + " at call " + call + (cleaning ? " of the clean up" : "");
        var trouble = KINDS.get(kind);
        var lab = cloud.draft(LAB);
        if (cleaning)
            assertThat(FaultBench.end(cloud.bench.build(lab))).as(said).isEqualTo(Entry.Ending.DONE);
        cloud.faults().begin(FaultPlan.of(said, Match.only("", type, call), trouble));
        var ending = FaultBench.end(cleaning ? cloud.bench.clean(lab) : cloud.bench.build(lab));
        cloud.faults().end();
        endings.merge(ending.name(), 1, Integer::sum);
        if (ending != Entry.Ending.DONE) explained(lab, said);
        named(lab, said);
        if (!cleaning) {
            if (ending != Entry.Ending.DONE)
                assertThat(FaultBench.end(cloud.bench.build(lab))).as(said).isEqualTo(Entry.Ending.DONE);
            assertThat(exists(lab)).as(said).isEqualTo(wanted);
        }
        clean(lab, said);
    }

    /** For the summary. */
    Map<String, Integer> endings() {
        return endings;
    }

    private void clean(Lab lab, String said) throws Exception {
        if (cloud.bench.standing(lab).state() != Standing.State.CLEANED)
            assertThat(FaultBench.end(cloud.bench.clean(lab))).as(said).isEqualTo(Entry.Ending.DONE);
        assertThat(cloud.bench.receipt(lab).orElseThrow().nothingLeft())
                .as(said)
                .isTrue();
        assertThat(cloud.everything()).as("orphans of " + said).isEmpty();
        cloud.bench.forget(lab);
    }

    private void explained(Lab lab, String said) throws Exception {
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
    private void named(Lab lab, String said) throws Exception {
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

    private Set<String> exists(Lab lab) {
        return cloud.bench.survey(lab).documents().stream()
                .map(d -> d.id().type() + " " + d.id().name().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{8}", "*"))
                .collect(Collectors.toSet());
    }
}
