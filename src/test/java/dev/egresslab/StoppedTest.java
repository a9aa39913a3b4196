package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import dev.egresslab.net.PowerState;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Drift;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Measurement;
import dev.egresslab.plan.Sampling;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A lab whose cluster somebody stops and starts beside it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoppedTest extends WithBench {
    @ParameterizedTest
    @ValueSource(strings = {"loadBalancer", "managedNATGateway", "userDefinedRouting"})
    void it_is_named_and_put_back_and_its_pod_leaves_as_it_did_before(String type) throws Exception {
        var lab = built(type);
        var before = measured(lab);
        turn(lab, "stop");
        var drift = cloud.bench.drift(lab);
        var cluster = "cluster/" + name(lab);
        assertThat(drift.differences())
                .contains(new Drift.Difference(Drift.Kind.CHANGED, cluster, "powerState", "Running", "Stopped"))
                .extracting(Drift.Difference::step)
                .contains("pod/nginx");
        assertThat(cloud.bench.putBack(lab, drift).await()).isEqualTo(Entry.Ending.DONE);
        assertThat(cloud.bench.drift(lab).none()).isTrue();
        assertThat(measured(lab)).isEqualTo(before);
    }

    @Test
    void a_probe_says_that_it_is_stopped_what_that_costs_and_what_to_do() throws Exception {
        var lab = built("loadBalancer");
        turn(lab, "stop");
        assertThatThrownBy(() -> cloud.bench.probe(lab, "nginx", "http://ifconfig.me"))
                .isInstanceOfSatisfying(LabException.class, e -> {
                    assertThat(e).hasMessageContaining("aks-lb is stopped").hasMessageContaining("at $0.030 an hour");
                    assertThat(e.whatNow()).contains("Put the lab back", "az aks start -g rg-aks-lb -n aks-lb");
                });
        assertThatThrownBy(() -> Sampling.of(cloud.bench, lab, "sample", _ -> {}))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("stopped");
        assertThatThrownBy(() -> cloud.bench.cluster(lab).survey()).isInstanceOf(CloudException.class);
        assertThat(cloud.bench.survey(lab).documents()).isNotEmpty();
    }

    @Test
    void what_controllers_keep_comes_back_and_a_pod_alone_does_not() throws Exception {
        var lab = built("loadBalancer");
        var before = names(lab, "Service");
        var nodes = uids(lab, "Node");
        var pods = uids(lab, "Pod");
        turn(lab, "stop");
        turn(lab, "start");
        assertThat(uids(lab, "Node")).hasSize(3).doesNotContainAnyElementsOf(nodes);
        assertThat(uids(lab, "Pod")).isNotEmpty().doesNotContainAnyElementsOf(pods);
        assertThat(names(lab, "Service")).isEqualTo(before);
        assertThat(names(lab, "Pod")).doesNotContain("nginx").anyMatch(name -> name.startsWith("coredns"));
        assertThat(cloud.bench.drift(lab).steps()).containsExactly("pod/nginx");
    }

    @Test
    void a_node_whose_machine_was_scaled_away_leaves_the_cluster() throws Exception {
        var lab = built("loadBalancer");
        new ArmHand(cloud.practice)
                .edit(
                        "rg-aks-lb/providers/Microsoft.ContainerService/managedClusters/aks-lb",
                        cluster -> ((ObjectNode) cluster.at("/properties/agentPoolProfiles/0")).put("count", 2));
        until(lab, () -> names(lab, "Node").size() == 2);
    }

    @Test
    void a_stopped_one_that_was_left_is_still_stopped_when_the_cloud_is_opened_again() throws Exception {
        var lab = built("loadBalancer");
        turn(lab, "stop");
        cloud.close();
        cloud = new FaultBench(folder);
        var again = cloud.bench.find(lab.id()).orElseThrow();
        assertThatThrownBy(() -> cloud.bench.cluster(again).survey()).isInstanceOf(CloudException.class);
        turn(again, "start");
        assertThat(names(again, "Node")).hasSize(3);
    }

    @Test
    void a_stopped_one_can_be_looked_at_and_cleaned_up() throws Exception {
        var lab = built("loadBalancer");
        turn(lab, "stop");
        var attached = cloud.bench.attach("practice", name(lab));
        assertThat(attached.unread())
                .hasValueSatisfying(
                        why -> assertThat(why).isInstanceOf(LabException.class).hasMessageContaining("stopped"));
        assertThat(attached.faults()).isZero();
        assertThat(cloud.bench.clean(lab).await()).isEqualTo(Entry.Ending.DONE);
        assertThat(cloud.everything()).isEmpty();
    }

    private Lab built(String type) throws Exception {
        var lab = cloud.draft(type);
        assertThat(FaultBench.end(cloud.bench.build(lab))).isEqualTo(Entry.Ending.DONE);
        return lab;
    }

    /** Comes back when Azure is done with it, and what controllers bring back is there. */
    private void turn(Lab lab, String action) throws Exception {
        new ArmHand(cloud.practice)
                .post(lab.answers().texts().get("group") + "/providers/Microsoft.ContainerService/managedClusters/"
                        + name(lab) + "/" + action);
        until(lab, () -> settled(lab, action.equals("start")));
    }

    private boolean settled(Lab lab, boolean running) {
        var estate = cloud.bench.survey(lab);
        var cluster = estate.all("Microsoft.ContainerService/managedClusters").getFirst();
        boolean there = cluster.text("/properties/provisioningState")
                .filter("Succeeded"::equals)
                .isPresent();
        if (!there || PowerState.stopped(cluster) == running) return false;
        boolean pods = estate.objects(cluster.id(), "Pod").stream()
                .anyMatch(pod -> pod.name().startsWith("coredns"));
        boolean nodes = estate.objects(cluster.id(), "Node").size() == 3;
        return !running || (pods && nodes);
    }

    private void until(Lab lab, BooleanSupplier so) throws InterruptedException {
        assertThat(cloud.bench.ground(lab, _ -> {}).await(so)).isTrue();
    }

    private List<Ipv4> measured(Lab lab) {
        var measured = cloud.bench.probe(lab, "nginx", "http://ifconfig.me");
        assertThat(measured.verdict()).isIn(Measurement.Verdict.AS_EXPECTED, Measurement.Verdict.DENIED);
        return measured.expected().stream().map(owned -> owned.address()).toList();
    }

    private List<String> names(Lab lab, String kind) {
        return cloud.bench.cluster(lab).survey().stream()
                .filter(object -> object.kind().equals(kind))
                .map(KubeObject::name)
                .sorted()
                .toList();
    }

    private List<String> uids(Lab lab, String kind) {
        return cloud.bench.cluster(lab).survey().stream()
                .filter(object -> object.kind().equals(kind))
                .map(object -> object.text("/metadata/uid").orElseThrow())
                .toList();
    }

    private static String name(Lab lab) {
        return lab.answers().texts().get("cluster");
    }
}
