package dev.egresslab.kube;

import dev.egresslab.plan.Cluster;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Jobs that run once, say something, and are removed: no terminal and no upgraded connection is needed. */
final class Jobs {
    private static final int TRIES = 2;

    private final KubernetesClient client;

    Jobs(KubernetesClient client) {
        this.client = client;
    }

    /** What each pod wrote, in no order; it is removed also where waiting for it is given up. */
    List<String> run(Cluster.Job wanted, IntConsumer ended) {
        var jobs = client.batch().v1().jobs().inNamespace(Api.NAMESPACE);
        var made = jobs.resource(job(wanted)).create();
        try {
            var name = made.getMetadata().getName();
            var last = Waits.until("jobRuns", name, () -> {
                imageless(name);
                var now = Optional.ofNullable(jobs.withName(name).get());
                now.ifPresent(job -> ended.accept(succeeded(job)));
                return now.filter(Jobs::over);
            });
            if (failed(last)) throw Refusals.ours("JobFailed", 0, "jobFailed", name, why(last));
            return pods(name).stream()
                    .filter(pod -> "Succeeded".equals(pod.getStatus().getPhase()))
                    .map(this::said)
                    .toList();
        } finally {
            remove(made);
        }
    }

    private void remove(Job made) {
        // a thread that was interrupted could not send this either
        boolean interrupted = Thread.interrupted();
        try {
            client.batch()
                    .v1()
                    .jobs()
                    .inNamespace(Api.NAMESPACE)
                    .resource(made)
                    .withPropagationPolicy(DeletionPropagation.BACKGROUND)
                    .delete();
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private static int succeeded(Job job) {
        return job.getStatus() == null || job.getStatus().getSucceeded() == null
                ? 0
                : job.getStatus().getSucceeded();
    }

    /** A pod whose image cannot be pulled never ends by itself, and neither does its Job. */
    private void imageless(String name) {
        for (var pod : pods(name)) {
            pod.getStatus().getContainerStatuses().stream()
                    .map(container -> container.getState().getWaiting())
                    .filter(waiting -> waiting != null && Pods.NO_IMAGE.contains(waiting.getReason()))
                    .findFirst()
                    .ifPresent(waiting -> {
                        throw Refusals.of(waiting.getReason(), 0, String.valueOf(waiting.getMessage()));
                    });
        }
    }

    private List<Pod> pods(String job) {
        return client.pods()
                .inNamespace(Api.NAMESPACE)
                .withLabel("job-name", job)
                .list()
                .getItems();
    }

    private String said(Pod pod) {
        return client.pods()
                .inNamespace(Api.NAMESPACE)
                .withName(pod.getMetadata().getName())
                .getLog();
    }

    private static Job job(Cluster.Job wanted) {
        return new JobBuilder()
                .withNewMetadata()
                .withName(wanted.name())
                .addToLabels("app", wanted.name())
                .endMetadata()
                .withNewSpec()
                .withCompletions(wanted.pods())
                .withParallelism(wanted.pods())
                .withBackoffLimit(TRIES)
                .withNewTemplate()
                .withNewMetadata()
                .addToLabels("app", wanted.name())
                .endMetadata()
                .withNewSpec()
                .withRestartPolicy("Never")
                .addNewTopologySpreadConstraint()
                .withMaxSkew(1)
                .withTopologyKey("kubernetes.io/hostname")
                .withWhenUnsatisfiable("ScheduleAnyway")
                .withNewLabelSelector()
                .addToMatchLabels("app", wanted.name())
                .endLabelSelector()
                .endTopologySpreadConstraint()
                .addNewContainer()
                .withName("probe")
                .withImage(wanted.image())
                .withCommand(wanted.command())
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    private static boolean over(Job job) {
        return job != null && job.getStatus() != null && (failed(job) || is(job, "Complete"));
    }

    private static boolean failed(Job job) {
        return is(job, "Failed");
    }

    private static boolean is(Job job, String condition) {
        return job.getStatus().getConditions().stream()
                .anyMatch(c -> condition.equals(c.getType()) && "True".equals(c.getStatus()));
    }

    private static String why(Job job) {
        return job.getStatus().getConditions().stream()
                .filter(c -> "Failed".equals(c.getType()))
                .map(c -> c.getReason() + ": " + c.getMessage())
                .findFirst()
                .orElse("no reason given");
    }
}
