package dev.egresslab;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** A second pool of nodes beside the first: what its nodes say of themselves, and which pods they take. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NodePoolsTest {
    private static final long LIMIT = 60;

    @TempDir
    private static Path folder;

    private static BuiltLab lab;
    private static KubernetesClient client;

    /** The new pool's name comes before the old one's. */
    @BeforeAll
    static void build() throws Exception {
        lab = new BuiltLab(folder, "loadBalancer");
        var hand = lab.hand();
        hand.edit("rg-aks-lb/providers/Microsoft.ContainerService/managedClusters/aks-lb", cluster -> {
            var pool = cluster.withArray("/properties/agentPoolProfiles").addObject();
            pool.put("name", "apool").put("count", 1).put("mode", "User").put("vmSize", "Standard_D4s_v3");
            pool.putObject("nodeLabels").put("workload", "batch");
            pool.putArray("nodeTaints").add("sku=batch:NoSchedule");
        });
        client = new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(lab.place.cloud().kubeconfig("rg-aks-lb", "aks-lb")))
                .build();
    }

    @AfterAll
    static void close() {
        client.close();
        lab.close();
    }

    @Test
    void a_node_tells_its_pool_its_size_and_its_room() {
        var node = pool("apool").getFirst();
        assertThat(node.getMetadata().getLabels())
                .containsAllEntriesOf(Map.of(
                        "kubernetes.azure.com/mode", "user",
                        "node.kubernetes.io/instance-type", "Standard_D4s_v3",
                        "topology.kubernetes.io/region", "westeurope",
                        "workload", "batch"));
        assertThat(node.getStatus().getCapacity().get("cpu").getAmount()).isEqualTo("4");
        assertThat(node.getStatus().getAllocatable().get("cpu")).hasToString("3860m");
        assertThat(client.leases()
                        .inNamespace("kube-node-lease")
                        .withName(node.getMetadata().getName())
                        .get())
                .isNotNull();
    }

    @Test
    void only_a_pod_that_tolerates_the_pool_s_taint_goes_there() {
        var bare = pod("bare", false);
        client.resource(bare)
                .waitUntilCondition(
                        p -> p.getStatus().getConditions().stream()
                                .anyMatch(c -> c.getMessage() != null
                                        && c.getMessage().contains("untolerated taint {sku: batch}")),
                        LIMIT,
                        TimeUnit.SECONDS);
        var tolerant = client.resource(pod("tolerant", true))
                .waitUntilCondition(p -> "Running".equals(p.getStatus().getPhase()), LIMIT, TimeUnit.SECONDS);
        assertThat(tolerant.getSpec().getNodeName())
                .isEqualTo(pool("apool").getFirst().getMetadata().getName());
    }

    @Test
    void a_node_that_comes_between_others_gives_its_pods_addresses_that_nobody_has() {
        client.resource(pod("between", true))
                .waitUntilCondition(p -> "Running".equals(p.getStatus().getPhase()), LIMIT, TimeUnit.SECONDS);
        assertThat(client.nodes().list().getItems())
                .extracting(n -> n.getSpec().getPodCIDR())
                .doesNotHaveDuplicates();
        assertThat(client.pods().inAnyNamespace().list().getItems())
                .filteredOn(p -> !Boolean.TRUE.equals(p.getSpec().getHostNetwork())
                        && p.getStatus().getPodIP() != null)
                .extracting(p -> p.getStatus().getPodIP())
                .doesNotHaveDuplicates();
    }

    private static List<Node> pool(String name) {
        return client.nodes().withLabel("agentpool", name).list().getItems();
    }

    private static Pod pod(String name, boolean tolerant) {
        var pod = new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace("default")
                .endMetadata()
                .withNewSpec()
                .addToNodeSelector("agentpool", "apool")
                .addNewContainer()
                .withName("nginx")
                .withImage("nginx")
                .endContainer()
                .endSpec()
                .build();
        if (tolerant)
            pod.getSpec()
                    .setTolerations(List.of(new io.fabric8.kubernetes.api.model.TolerationBuilder()
                            .withKey("sku")
                            .withOperator("Exists")
                            .build()));
        return client.resource(pod).create();
    }
}
