package dev.egresslab.kube;

import dev.egresslab.LoopbackPlace;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Cluster;
import dev.egresslab.plan.Found;
import dev.egresslab.plan.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The port to a cluster, against an API server over the wire. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KubeClusterTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String KEY = "cluster/aks-lb";

    @TempDir
    private static Path folder;

    private static LoopbackPlace place;
    private static String kubeconfig;
    private static Cluster cluster;

    @BeforeAll
    static void build() {
        place = new LoopbackPlace(folder);
        var type = OutboundTypes.find("loadBalancer").orElseThrow();
        for (var resource : type.design(Answers.usual(type.parameters())).resources()) {
            if (resource instanceof Resource.Arm arm) place.cloud().put(arm, Map.of(), _ -> {});
            if (resource instanceof Resource.ManagedCluster made)
                kubeconfig = place.cloud().kubeconfig(made.group(), made.name());
        }
        cluster = place.clusters().open(kubeconfig);
        cluster.put(new Resource.Pod(KEY, "nginx", "nginx"), _ -> {});
    }

    @AfterAll
    static void stop() {
        cluster.close();
        place.close();
    }

    @Test
    void a_pod_runs_is_found_and_goes() {
        var pod = new Resource.Pod(KEY, "second", "nginx");
        assertThat(cluster.find(pod)).isEmpty();
        assertThat(cluster.put(pod, _ -> {}).facts()).containsEntry("phase", "Running");
        assertThat(cluster.put(pod, _ -> {}).state()).isEqualTo(Found.State.READY);
        cluster.delete(pod, _ -> {});
        assertThat(cluster.find(pod)).isEmpty();
        cluster.delete(pod, _ -> {});
    }

    @Test
    void an_image_that_cannot_be_pulled_is_a_fact_and_a_warning_and_no_error() {
        var heard = new CopyOnWriteArrayList<Progress>();
        var pod = new Resource.Pod(KEY, "odd", "registry.invalid/nothing:here");
        var found = cluster.put(pod, heard::add);
        assertThat(found.state()).isEqualTo(Found.State.READY);
        assertThat(found.facts().get("image")).containsAnyOf("ErrImagePull", "ImagePullBackOff");
        assertThat(heard).anyMatch(progress -> progress.level() == Progress.Level.WARNING);
        cluster.delete(pod, _ -> {});
    }

    @Test
    void a_service_waits_for_its_public_address() {
        var service = new Resource.LoadBalancerService(KEY, "nginx", "nginx", 80, false);
        var address = cluster.put(service, _ -> {}).facts().get("ipAddress");
        assertThat(cluster.find(service))
                .get()
                .extracting(f -> f.facts().get("ipAddress"))
                .isEqualTo(address);
        assertThat(place.cloud().survey(List.of("MC_rg-aks-lb_aks-lb_westeurope")))
                .anyMatch(document -> document.text("/properties/ipAddress")
                        .filter(a -> a.equals(address))
                        .isPresent());
        cluster.delete(service, _ -> {});
        assertThat(cluster.find(service)).isEmpty();
    }

    @Test
    void a_command_gives_its_output_its_errors_and_its_exit_code() {
        var good = cluster.exec("nginx", List.of("curl", "-s", "http://ifconfig.me"), LIMIT);
        assertThat(good.exit()).isZero();
        assertThat(good.out()).matches("[0-9.]+\\s*");
        var bad = cluster.exec("nginx", List.of("curl", "-sS", "http://no-such-host.invalid"), LIMIT);
        assertThat(bad.exit()).isEqualTo(6);
        assertThat(bad.err()).contains("Could not resolve host");
    }

    @Test
    void a_command_in_a_pod_that_is_not_there_is_refused_in_the_words_of_kubernetes() {
        assertThatThrownBy(() -> cluster.exec("nobody", List.of("true"), LIMIT))
                .isInstanceOfSatisfying(CloudException.class, refusal -> {
                    assertThat(refusal.status()).isEqualTo(404);
                    assertThat(refusal).hasMessageContaining("pods \"nobody\" not found");
                });
    }

    @Test
    void a_manifest_applies_all_its_objects_twice_without_harm_and_takes_them_away() {
        var manifest = new Resource.Manifest(KEY, "web", """
                apiVersion: v1
                kind: Pod
                metadata: {name: web, labels: {app: web}}
                spec: {containers: [{name: web, image: nginx}]}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec: {selector: {app: web}, ports: [{port: 80}]}
                """);
        assertThat(cluster.find(manifest)).isEmpty();
        cluster.put(manifest, _ -> {});
        cluster.put(manifest, _ -> {});
        assertThat(cluster.find(manifest)).isPresent();
        cluster.delete(manifest, _ -> {});
        assertThat(cluster.find(manifest)).isEmpty();
    }

    @Test
    void the_survey_holds_nodes_pods_and_services_with_their_kinds() {
        assertThat(cluster.survey()).extracting(KubeObject::kind).contains("Node", "Pod", "Service");
        assertThat(cluster.survey()).extracting(KubeObject::name).contains("nginx", "kubernetes");
    }

    @Test
    void a_cluster_is_trusted_only_for_the_authority_of_its_kubeconfig() {
        var other = kubeconfig.replaceAll("certificate-authority-data: .*", "");
        try (var stranger = place.clusters().open(other)) {
            assertThatThrownBy(stranger::survey)
                    .isInstanceOfSatisfying(
                            CloudException.class,
                            lost -> assertThat(lost.code()).isEqualTo("Connection"));
        }
    }
}
