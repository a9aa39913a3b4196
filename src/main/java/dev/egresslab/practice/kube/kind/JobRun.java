package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.Owned;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One step of a job: it begins, makes a pod more, or ends. */
final class JobRun {
    // https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-backoff-failure-policy
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration MOST = Duration.ofMinutes(6);

    private final ObjectNode job;
    private final ApiServer server;
    private final List<ObjectNode> pods;

    JobRun(ObjectNode job, ApiServer server) {
        this.job = job;
        this.server = server;
        this.pods = Owned.of(job, "pods", server);
    }

    void step() {
        if (ended()) return;
        if (job.at("/spec/suspend").asBoolean(false)) {
            suspend();
            return;
        }
        if (!job.path("status").has("startTime")) begin();
        int failures = failures();
        var deadline = job.at("/spec/activeDeadlineSeconds").asLong(0);
        if (failures > job.at("/spec/backoffLimit").asInt(6)) {
            fail("BackoffLimitExceeded", "Job has reached the specified backoff limit");
        } else if (deadline > 0 && Duration.between(begun(), now()).toSeconds() >= deadline) {
            fail("DeadlineExceeded", "Job was active longer than specified deadline");
        } else if (succeeded() >= job.at("/spec/completions").asInt(1)) {
            complete();
        } else {
            more(failures);
            report();
        }
    }

    private boolean ended() {
        return Conditions.holds(job, "Complete") || Conditions.holds(job, "Failed");
    }

    private void begin() {
        change(now -> now.withObject("/status").put("startTime", Containers.time(now())));
        var deadline = job.at("/spec/activeDeadlineSeconds").asLong(0);
        if (deadline > 0) server.later(Duration.ofSeconds(deadline), "jobs", job, server::reconsider);
    }

    private Instant begun() {
        return Instant.parse(job.at("/status/startTime").asString(now().toString()));
    }

    /** Makes the pods that are missing; after a failure only when its pause is over. */
    private void more(int failures) {
        int wanted = Math.min(
                job.at("/spec/parallelism").asInt(1),
                job.at("/spec/completions").asInt(1) - succeeded());
        int missing = wanted - active().size();
        if (missing <= 0) return;
        var pause = FIRST.multipliedBy(1L << Math.clamp(failures - 1, 0, 6));
        var due = lastFailure().plus(pause.compareTo(MOST) > 0 ? MOST : pause);
        if (failures > 0
                && due.isAfter(now())
                && !Double.isInfinite(server.parts().clock().speed())) {
            server.later(Duration.between(now(), due), "jobs", job, server::reconsider);
            return;
        }
        for (int i = 0; i < missing; i++) {
            var pod = server.create("pods", Templates.pod(job, Map.of()));
            event("Normal", "SuccessfulCreate", "Created pod: " + Pods.name(pod));
        }
    }

    private Instant lastFailure() {
        return pods.stream()
                .filter(pod -> phase(pod, "Failed"))
                .flatMap(pod -> pod.at("/status/containerStatuses").valueStream())
                .map(s -> s.at("/state/terminated/finishedAt").asString(""))
                .filter(t -> !t.isEmpty())
                .map(Instant::parse)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private int failures() {
        int restarts = pods.stream()
                .flatMap(pod -> pod.at("/status/containerStatuses").valueStream())
                .mapToInt(s -> s.path("restartCount").asInt(0))
                .sum();
        return restarts
                + (int) pods.stream().filter(pod -> phase(pod, "Failed")).count();
    }

    private int succeeded() {
        return (int) pods.stream().filter(pod -> phase(pod, "Succeeded")).count();
    }

    private List<ObjectNode> active() {
        return pods.stream()
                .filter(pod -> !pod.at("/metadata").has("deletionTimestamp"))
                .filter(pod -> !phase(pod, "Succeeded") && !phase(pod, "Failed"))
                .toList();
    }

    private static boolean phase(ObjectNode pod, String phase) {
        return pod.at("/status/phase").asString("").equals(phase);
    }

    private void complete() {
        change(now -> {
            counts(now, 0);
            now.withObject("/status").put("completionTime", Containers.time(now()));
            for (var type : List.of("SuccessCriteriaMet", "Complete"))
                condition(now, type, "CompletionsReached", "Reached expected number of succeeded pods");
        });
        event("Normal", "Completed", "Job completed");
        last();
    }

    private void fail(String reason, String message) {
        active().forEach(pod -> server.delete(KubeKinds.plural("pods"), pod, false));
        change(now -> {
            counts(now, 0);
            for (var type : List.of("FailureTarget", "Failed")) condition(now, type, reason, message);
        });
        event("Warning", reason, message);
        last();
    }

    /** A finished job goes by itself where it says when. */
    private void last() {
        var keep = job.at("/spec/ttlSecondsAfterFinished");
        if (keep.isNumber())
            server.later(
                    Duration.ofSeconds(keep.asLong()),
                    "jobs",
                    job,
                    now -> server.delete(KubeKinds.plural("jobs"), now, false));
    }

    private void suspend() {
        active().forEach(pod -> server.delete(KubeKinds.plural("pods"), pod, false));
        if (Conditions.holds(job, "Suspended")) return;
        change(now -> {
            now.withObject("/status").remove("startTime");
            condition(now, "Suspended", "JobSuspended", "Job suspended");
        });
        event("Normal", "Suspended", "Job suspended");
    }

    private void report() {
        int active = new JobRun(job, server).active().size();
        change(now -> {
            counts(now, active);
            if (Conditions.holds(now, "Suspended"))
                Conditions.set(now, "Suspended", false, "JobResumed", "Job resumed", now());
        });
    }

    private void counts(ObjectNode now, int active) {
        var status = now.withObject("/status");
        ReplicaSets.count(status, "active", active);
        ReplicaSets.count(status, "succeeded", succeeded());
        ReplicaSets.count(
                status,
                "failed",
                pods.stream().filter(pod -> phase(pod, "Failed")).count());
        status.put(
                "ready",
                active == 0
                        ? 0
                        : (int) active().stream().filter(PodPhases::serving).count());
        status.put("terminating", 0);
        status.putObject("uncountedTerminatedPods");
    }

    private void condition(ObjectNode now, String type, String reason, String message) {
        Conditions.set(now, type, true, reason, message, now());
        Conditions.find(now, type).ifPresent(c -> c.put("lastProbeTime", Containers.time(now())));
    }

    private void change(java.util.function.Consumer<ObjectNode> change) {
        server.update("jobs", Pods.namespace(job), Pods.name(job), now -> {
            change.accept(now);
            return now;
        });
    }

    private void event(String type, String reason, String message) {
        server.event(job, type, reason, message, "job-controller");
    }

    private Instant now() {
        return server.parts().clock().now();
    }
}
