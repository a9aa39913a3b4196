package dev.egresslab.practice.kube;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** Workloads, as a client that knows nothing of the practice cloud sees them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkloadsTest extends WithCluster {
    private static final long LIMIT = 60;

    @Test
    void a_deployment_makes_a_new_pod_for_each_that_is_deleted() {
        deploy("healing", 2);
        var before = pods("healing");
        client.pods().inNamespace("default").withName(name(before.getFirst())).delete();
        client.pods()
                .inNamespace("default")
                .withName(name(before.getFirst()))
                .waitUntilCondition(pod -> pod == null, LIMIT, TimeUnit.SECONDS);
        settled("healing", 2);
        assertThat(pods("healing")).extracting(WorkloadsTest::name).hasSize(2).doesNotContain(name(before.getFirst()));
    }

    @Test
    void another_image_moves_the_pods_to_a_new_replica_set_and_keeps_the_old_one_for_undoing() {
        deploy("moving", 3);
        deployment("moving").edit(d -> image(d, "nginx:1.27"));
        until("moving", d -> revision(d).equals("2") && serves(d, 3));
        var sets = sets("moving");
        assertThat(sets).extracting(s -> s.getSpec().getReplicas()).containsExactlyInAnyOrder(0, 3);
        deployment("moving").edit(d -> image(d, "nginx"));
        until("moving", d -> revision(d).equals("3") && serves(d, 3));
        assertThat(sets("moving"))
                .as("the old set is used again")
                .extracting(s -> s.getMetadata().getUid())
                .containsExactlyInAnyOrderElementsOf(
                        sets.stream().map(s -> s.getMetadata().getUid()).toList());
    }

    @Test
    void deleting_a_deployment_takes_its_replica_sets_and_its_pods_along() {
        deploy("going", 2);
        var pods = pods("going");
        deployment("going").delete();
        for (var pod : pods) client.resource(pod).waitUntilCondition(now -> now == null, LIMIT, TimeUnit.SECONDS);
        assertThat(sets("going")).isEmpty();
    }

    @Test
    void a_scaled_deployment_says_how_many_serve() {
        deploy("growing", 1);
        deployment("growing").scale(4);
        until("growing", d -> serves(d, 4));
        assertThat(pods("growing")).hasSize(4);
        assertThat(deployment("growing").scale().getStatus().getReplicas()).isEqualTo(4);
    }

    @Test
    void a_job_runs_its_command_through_the_network_and_keeps_what_it_wrote() {
        var job = run("out", "nginx", 6, "curl", "-s", "http://icanhazip.com");
        assertThat(job.getStatus().getSucceeded()).isEqualTo(1);
        assertThat(client.batch()
                        .v1()
                        .jobs()
                        .inNamespace("default")
                        .withName("out")
                        .getLog())
                .isEqualTo("20.126.14.246\n");
    }

    @Test
    void a_job_that_fails_too_often_is_failed_and_says_why() {
        var job = run("bad", "busybox", 1, "false");
        assertThat(job.getStatus().getFailed()).isEqualTo(2);
        assertThat(job.getStatus().getConditions())
                .anyMatch(c -> c.getType().equals("Failed") && c.getReason().equals("BackoffLimitExceeded"));
    }

    @Test
    void a_container_whose_program_the_image_lacks_says_so_and_backs_off() {
        var made = client.resource(new PodBuilder()
                        .withNewMetadata()
                        .withName("lacking")
                        .withNamespace("default")
                        .endMetadata()
                        .withNewSpec()
                        .addNewContainer()
                        .withName("c")
                        .withImage("busybox")
                        .withCommand("curl", "http://ifconfig.me")
                        .endContainer()
                        .endSpec()
                        .build())
                .create();
        var pod = client.resource(made)
                .waitUntilCondition(p -> p != null && waiting(p).equals("CrashLoopBackOff"), LIMIT, TimeUnit.SECONDS);
        assertThat(pod.getStatus()
                        .getContainerStatuses()
                        .getFirst()
                        .getLastState()
                        .getTerminated()
                        .getMessage())
                .contains("exec: \"curl\": executable file not found in $PATH");
        client.resource(made).delete();
    }

    private static String waiting(Pod pod) {
        return pod.getStatus().getContainerStatuses().stream()
                .map(s -> s.getState().getWaiting())
                .map(w -> w == null ? "" : w.getReason())
                .findFirst()
                .orElse("");
    }

    private static Job run(String name, String image, int limit, String... command) {
        client.resource(new JobBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace("default")
                        .endMetadata()
                        .withNewSpec()
                        .withBackoffLimit(limit)
                        .withNewTemplate()
                        .withNewSpec()
                        .withRestartPolicy("Never")
                        .addNewContainer()
                        .withName("c")
                        .withImage(image)
                        .withCommand(command)
                        .endContainer()
                        .endSpec()
                        .endTemplate()
                        .endSpec()
                        .build())
                .create();
        return client.batch()
                .v1()
                .jobs()
                .inNamespace("default")
                .withName(name)
                .waitUntilCondition(
                        j -> j != null
                                && j.getStatus() != null
                                && j.getStatus().getConditions().stream()
                                        .anyMatch(c ->
                                                List.of("Complete", "Failed").contains(c.getType())),
                        LIMIT,
                        TimeUnit.SECONDS);
    }

    private static void deploy(String name, int replicas) {
        client.resource(new DeploymentBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withNamespace("default")
                        .endMetadata()
                        .withNewSpec()
                        .withReplicas(replicas)
                        .withNewSelector()
                        .addToMatchLabels("app", name)
                        .endSelector()
                        .withNewTemplate()
                        .withNewMetadata()
                        .addToLabels("app", name)
                        .endMetadata()
                        .withNewSpec()
                        .addNewContainer()
                        .withName("c")
                        .withImage("nginx")
                        .endContainer()
                        .endSpec()
                        .endTemplate()
                        .endSpec()
                        .build())
                .create();
        settled(name, replicas);
    }

    private static void settled(String name, int replicas) {
        until(name, d -> serves(d, replicas));
    }

    private static Deployment image(Deployment deployment, String image) {
        deployment.getSpec().getTemplate().getSpec().getContainers().getFirst().setImage(image);
        return deployment;
    }

    private static boolean serves(Deployment deployment, int replicas) {
        var status = deployment.getStatus();
        return status != null
                && deployment.getMetadata().getGeneration().equals(status.getObservedGeneration())
                && Integer.valueOf(replicas).equals(status.getAvailableReplicas())
                && Integer.valueOf(replicas).equals(status.getUpdatedReplicas())
                && Integer.valueOf(replicas).equals(status.getReplicas());
    }

    private static String revision(Deployment deployment) {
        return deployment.getMetadata().getAnnotations().getOrDefault("deployment.kubernetes.io/revision", "");
    }

    private static void until(String name, Predicate<Deployment> reached) {
        deployment(name).waitUntilCondition(d -> d != null && reached.test(d), LIMIT, TimeUnit.SECONDS);
    }

    private static io.fabric8.kubernetes.client.dsl.RollableScalableResource<Deployment> deployment(String name) {
        return client.apps().deployments().inNamespace("default").withName(name);
    }

    private static List<Pod> pods(String app) {
        return client.pods().inNamespace("default").withLabel("app", app).list().getItems();
    }

    private static List<ReplicaSet> sets(String app) {
        return client.apps()
                .replicaSets()
                .inNamespace("default")
                .withLabel("app", app)
                .list()
                .getItems();
    }

    private static String name(Pod pod) {
        return pod.getMetadata().getName();
    }
}
