package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.ClusterScene;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

import static dev.egresslab.practice.arm.ClusterScene.CLUSTER;
import static dev.egresslab.practice.arm.ClusterScene.NETWORK;
import static dev.egresslab.practice.arm.ClusterScene.NODES;
import static org.assertj.core.api.Assertions.assertThat;

/** What stopping and starting a cluster does to its resources, and what a stopped one refuses. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PowerStateTest {
    private static final Duration LONG = Duration.ofMinutes(6);
    private static final String BALANCER = "{\"outboundType\": \"loadBalancer\"}";
    private static final String ROUTED = "{\"outboundType\": \"userDefinedRouting\", \"networkPlugin\": \"azure\"}";

    private final ClusterScene scene = new ClusterScene();

    @Test
    void stopping_says_so_takes_the_machines_away_and_leaves_the_way_out() {
        made();
        var address = outbound();
        var answer = scene.arm.call("POST", CLUSTER + "/stop", "");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Azure-AsyncOperation")).contains("/operations/");
        assertThat(answer.header("Location")).contains("/operationresults/");
        assertThat(state()).containsExactly("Stopping", "Stopped", "Stopped");
        scene.arm.pass(LONG);
        assertThat(state()).containsExactly("Succeeded", "Stopped", "Stopped");
        assertThat(machines()).isZero();
        assertThat(outbound()).isEqualTo(address);
        assertThat(scene.arm.planes.halted).containsExactly(ResourceId.of(CLUSTER));
        assertThat(cluster().toString()).doesNotContain("turned");
    }

    @Test
    void starting_brings_as_many_machines_as_before_and_leaves_by_the_same_address() {
        made();
        var address = outbound();
        stopped();
        assertThat(scene.arm.call("POST", CLUSTER + "/start", "").status()).isEqualTo(202);
        assertThat(state()).containsExactly("Starting", "Running", "Running");
        scene.arm.pass(LONG);
        assertThat(state()).containsExactly("Succeeded", "Running", "Running");
        assertThat(machines()).isEqualTo(3);
        assertThat(outbound()).isEqualTo(address);
        assertThat(scene.arm.planes.halted).isEmpty();
    }

    @Test
    void only_starting_and_deleting_is_allowed_meanwhile() {
        made();
        stopped();
        scene.arm.pass(Duration.ofSeconds(3));
        var again = scene.arm.call("POST", CLUSTER + "/stop", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("OperationNotAllowed");
        assertThat(again.at("/message"))
                .startsWith("managed cluster is not currently running, stopping cannot be performed; The stop operation"
                        + " started at '")
                .endsWith("' and elapsed time is: '00:06:03' (RFC3339 format)");
        var update = scene.arm.put(CLUSTER, ClusterScene.body(BALANCER, "", ""));
        assertThat(update.at("/code")).isEqualTo("OperationNotAllowed");
        assertThat(update.at("/message")).startsWith("managed cluster is not currently running, updating");
        var pool = scene.arm.put(CLUSTER + "/agentPools/nodepool1", "{\"properties\": {\"count\": 5}}");
        assertThat(pool.at("/message")).startsWith("managed cluster is not currently running, scaling");
        assertThat(scene.arm.get(CLUSTER).status()).isEqualTo(200);
        assertThat(scene.arm.delete(CLUSTER).status()).isEqualTo(202);
        scene.arm.pass(LONG);
        assertThat(scene.arm.get(CLUSTER).status()).isEqualTo(404);
    }

    @Test
    void what_runs_cannot_be_started_and_nothing_is_begun_while_it_stops() {
        made();
        var running = scene.arm.call("POST", CLUSTER + "/start", "");
        assertThat(running.status()).isEqualTo(409);
        assertThat(running.at("/message"))
                .isEqualTo("managed cluster is in Provisioning State(Succeeded) and Power State(Running), starting"
                        + " cannot be performed");
        var _ = scene.arm.call("POST", CLUSTER + "/stop", "");
        var busy = scene.arm.call("POST", CLUSTER + "/start", "");
        assertThat(busy.at("/message")).contains("Another operation (Stopping) is in progress");
    }

    @Test
    void nodes_that_cannot_reach_what_they_need_any_more_let_the_start_fail() {
        scene.behindFirewall();
        assertThat(scene.create(ROUTED, NETWORK + "virtualNetworks/vnet/subnets/aks-subnet")
                        .status())
                .isEqualTo(201);
        scene.arm.pass(LONG);
        assertThat(state().getFirst()).isEqualTo("Succeeded");
        stopped();
        scene.made(NETWORK + "azureFirewalls/fw", ClusterScene.firewall("\"WindowsUpdate\""), Duration.ofMinutes(8));
        var started = scene.arm.call("POST", CLUSTER + "/start", "");
        scene.arm.pass(Duration.ofMinutes(20));
        assertThat(state()).containsExactly("Failed", "Running", "Running");
        var poll = scene.arm.get(started.header("Azure-AsyncOperation").replaceFirst("https://[^/]+", ""));
        assertThat(poll.at("/error/message")).contains("exit status=50");
    }

    @Test
    void a_stopped_cluster_takes_no_processors_of_the_quota() {
        made();
        stopped();
        var usages = scene.arm.get("/subscriptions/" + dev.egresslab.practice.arm.ArmScene.SUBSCRIPTION
                + "/providers/Microsoft.Compute/locations/westeurope/usages");
        assertThat(usages.body().at("/value/0/currentValue").asInt(-1)).isZero();
    }

    private void made() {
        assertThat(scene.create(BALANCER).status()).isEqualTo(201);
        scene.arm.pass(LONG);
        assertThat(machines()).isEqualTo(3);
    }

    private void stopped() {
        assertThat(scene.arm.call("POST", CLUSTER + "/stop", "").status()).isEqualTo(202);
        scene.arm.pass(LONG);
    }

    private JsonNode cluster() {
        return scene.arm.get(CLUSTER).body();
    }

    /** How it is provisioned, whether it runs, and whether its pool does. */
    private List<String> state() {
        return List.of(
                cluster().at("/properties/provisioningState").asString(""),
                cluster().at("/properties/powerState/code").asString(""),
                cluster().at("/properties/agentPoolProfiles/0/powerState/code").asString(""));
    }

    private String outbound() {
        var id = cluster().at("/properties/networkProfile/loadBalancerProfile/effectiveOutboundIPs/0/id");
        return scene.arm.get(id.asString("")).at("/properties/ipAddress");
    }

    private long machines() {
        return scene.arm.estate().documents().stream()
                .filter(d -> d.id().is("Microsoft.Compute/virtualMachineScaleSets/virtualMachines"))
                .filter(d -> d.id().group()
                        .filter(NODES.substring(NODES.lastIndexOf('/') + 1)::equalsIgnoreCase)
                        .isPresent())
                .count();
    }
}
