package dev.egresslab.azure;

import dev.egresslab.LoopbackPlace;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Found;
import dev.egresslab.plan.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Operations that take their time, fail late, or are left alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LongOperationsTest {
    private static final String REGION = "westeurope";
    private static final Resource.Group GROUP = new Resource.Group("rg", REGION);
    private static final Resource.PublicIp ADDRESS = new Resource.PublicIp("rg", "address", REGION);

    @TempDir
    private Path folder;

    private LoopbackPlace place;

    @BeforeEach
    void start() {
        place = new LoopbackPlace(folder);
        put(GROUP);
    }

    @AfterEach
    void stop() {
        place.close();
    }

    @Test
    void what_azure_says_of_a_cluster_on_its_way_is_heard() {
        place.practice().clock().speed(60);
        var heard = new CopyOnWriteArrayList<Progress>();
        var found = place.cloud().put(cluster("loadBalancer"), Map.of(), heard::add);
        assertThat(found.state()).isEqualTo(Found.State.READY);
        assertThat(heard).extracting(Progress::text).contains("ProvisioningControlPlane");
        assertThat(heard).extracting(Progress::source).containsOnly("ARM");
    }

    @Test
    void an_interrupted_wait_stops_at_once_and_the_operation_can_be_awaited_later() throws Exception {
        place.practice().clock().speed(0);
        var accepted = new CountDownLatch(1);
        var ended = new CompletableFuture<CloudException>();
        var waiting = Thread.ofVirtual().start(() -> {
            try {
                place.cloud().put(ADDRESS, Map.of(), _ -> accepted.countDown());
                ended.complete(new CloudException("None", 0, "", ""));
            } catch (CloudException e) {
                ended.complete(e);
            }
        });
        accepted.await();
        waiting.interrupt();
        assertThat(ended.get().code()).isEqualTo("Interrupted");
        assertThat(place.cloud().find(ADDRESS)).map(Found::state).contains(Found.State.WORKING);

        place.practice().clock().speed(Double.POSITIVE_INFINITY);
        assertThat(place.cloud().await(ADDRESS, _ -> {}).facts()).containsKey("ipAddress");
    }

    @Test
    void a_cluster_that_azure_refuses_says_why_and_what_now() {
        var cluster = cluster("userDefinedRouting");
        var design = design("userDefinedRouting");
        design.stream()
                .filter(r -> r instanceof Resource.Group || r instanceof Resource.Vnet || r instanceof Resource.Subnet)
                .forEach(r -> put((Resource.Arm) r));
        assertThatThrownBy(() -> put(cluster)).isInstanceOfSatisfying(CloudException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("ExistingRouteTableNotAssociatedWithSubnet");
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.whatNow()).contains("route table");
        });
    }

    @Test
    void a_cluster_whose_nodes_reach_nothing_fails_late_with_the_words_of_its_nodes() {
        for (var resource : design("userDefinedRouting")) {
            if (resource instanceof Resource.Firewall firewall)
                put(new Resource.Firewall(
                        firewall.group(),
                        firewall.name(),
                        firewall.region(),
                        firewall.vnet(),
                        firewall.publicIp(),
                        firewall.ipConfiguration(),
                        true,
                        List.of()));
            else if (resource instanceof Resource.ManagedCluster) break;
            else put((Resource.Arm) resource);
        }
        assertThatThrownBy(() -> put(cluster("userDefinedRouting")))
                .isInstanceOfSatisfying(CloudException.class, failure -> {
                    assertThat(failure).hasMessageContaining("mcr.microsoft.com");
                    assertThat(failure.whatNow()).contains("firewall rules");
                });
        assertThat(place.cloud().find(cluster("userDefinedRouting")))
                .map(Found::state)
                .contains(Found.State.FAILED);
    }

    @Test
    void a_wrong_secret_is_reported_without_the_secret_and_a_dead_cloud_as_no_connection() {
        var stranger = new AzureCloud(place.azureEndpoint(), SignIn.application("stranger", "hunter2hunter2"));
        assertThatThrownBy(() -> stranger.find(GROUP)).isInstanceOfSatisfying(CloudException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("SignInFailed");
            assertThat(refusal.getMessage()).doesNotContain("hunter2").contains("AADSTS");
        });
        var nowhere = CloudEndpoint.own(
                URI.create("https://127.0.0.1:1"),
                "t",
                "s",
                place.azureEndpoint().trust().orElseThrow());
        assertThatThrownBy(() -> new AzureCloud(nowhere, place.signIn()).find(GROUP))
                .isInstanceOfSatisfying(
                        CloudException.class, lost -> assertThat(lost.code()).isEqualTo("Connection"));
    }

    @Test
    void looking_and_surveying_send_nothing_but_get() {
        put(ADDRESS);
        var wire = new Recorder(Transport.to(place.azureEndpoint()));
        var cloud = new AzureCloud(place.azureEndpoint(), place.signIn(), wire);
        cloud.find(ADDRESS);
        cloud.survey(List.of("rg"));
        cloud.groupsTagged("egress-lab", "x");
        assertThat(wire.requests())
                .filteredOn(request -> !request.contains("/oauth2/"))
                .isNotEmpty()
                .allMatch(request -> request.startsWith("GET "));
    }

    private void put(Resource.Arm resource) {
        place.cloud().put(resource, Map.of(), _ -> {});
    }

    private static List<Resource> design(String id) {
        var type = OutboundTypes.find(id).orElseThrow();
        return type.design(Answers.usual(type.parameters())).resources();
    }

    private Resource.ManagedCluster cluster(String id) {
        var resources = design(id);
        resources.stream().filter(Resource.Group.class::isInstance).forEach(group -> put((Resource.Arm) group));
        return resources.stream()
                .filter(Resource.ManagedCluster.class::isInstance)
                .map(Resource.ManagedCluster.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
