package dev.egresslab.practice.kube;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** What AKS keeps in every cluster, as a client sees it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KubeSystemTest extends WithCluster {
    private static final long LIMIT = 60;

    @Test
    void the_name_server_runs_behind_the_address_that_pods_ask() {
        client.apps()
                .deployments()
                .inNamespace("kube-system")
                .withName("coredns")
                .waitUntilCondition(
                        d -> d != null
                                && Integer.valueOf(2).equals(d.getStatus().getReadyReplicas()),
                        LIMIT,
                        TimeUnit.SECONDS);
        var service = client.services()
                .inNamespace("kube-system")
                .withName("kube-dns")
                .get();
        assertThat(service.getSpec().getClusterIP()).isEqualTo("10.0.0.10");
        client.endpoints()
                .inNamespace("kube-system")
                .withName("kube-dns")
                .waitUntilCondition(
                        e -> e != null
                                && !e.getSubsets().isEmpty()
                                && e.getSubsets().getFirst().getAddresses().size() == 2,
                        LIMIT,
                        TimeUnit.SECONDS);
    }

    @Test
    void every_node_has_a_proxy_that_uses_the_node_s_own_address_and_image() {
        int nodes = client.nodes().list().getItems().size();
        client.apps()
                .daemonSets()
                .inNamespace("kube-system")
                .withName("kube-proxy")
                .waitUntilCondition(
                        d -> d != null
                                && Integer.valueOf(nodes).equals(d.getStatus().getNumberReady()),
                        LIMIT,
                        TimeUnit.SECONDS);
        assertThat(client.pods()
                        .inNamespace("kube-system")
                        .withLabel("k8s-app", "kube-proxy")
                        .list()
                        .getItems())
                .hasSize(nodes)
                .allSatisfy(pod -> assertThat(pod.getStatus().getPodIP())
                        .isEqualTo(pod.getStatus().getHostIP()));
        assertThat(client.v1().events().inNamespace("kube-system").list().getItems())
                .filteredOn(e -> e.getInvolvedObject().getName().startsWith("kube-proxy-"))
                .extracting(e -> e.getMessage())
                .anyMatch(m -> m.endsWith("already present on machine"))
                .noneMatch(m -> m.startsWith("Pulling"));
    }

    @Test
    void a_pod_on_its_node_s_network_leaves_with_the_node_s_address() {
        var pod = new PodBuilder()
                .withNewMetadata()
                .withName("hosted")
                .endMetadata()
                .withNewSpec()
                .withHostNetwork(true)
                .addNewContainer()
                .withName("nginx")
                .withImage("nginx")
                .endContainer()
                .endSpec()
                .build();
        var there = client.resource(pod).inNamespace("default").createOr(r -> r.update());
        Pod running = client.resource(there)
                .waitUntilCondition(p -> "Running".equals(p.getStatus().getPhase()), LIMIT, TimeUnit.SECONDS);
        assertThat(running.getStatus().getPodIP()).isEqualTo(running.getStatus().getHostIP());
    }

    @Test
    void a_namespace_has_an_account_for_its_pods() {
        assertThat(client.serviceAccounts()
                        .inNamespace("default")
                        .withName("default")
                        .get())
                .isNotNull();
    }
}
