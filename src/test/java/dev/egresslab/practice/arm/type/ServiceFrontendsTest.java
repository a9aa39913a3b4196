package dev.egresslab.practice.arm.type;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.CloudProvider.Port;
import dev.egresslab.practice.arm.ClusterScene;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;

import static dev.egresslab.practice.arm.ClusterScene.CLUSTER;
import static dev.egresslab.practice.arm.ClusterScene.NODES;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceFrontendsTest {
    private static final ResourceId AKS = ResourceId.of(CLUSTER);
    private static final String UID = "ac992f0b-1111-4222-8333-444455556666";
    private static final List<Port> PORTS = List.of(new Port("TCP", 80, 31371));
    private static final String BALANCER = NODES + "/providers/Microsoft.Network/loadBalancers/kubernetes";

    private final ClusterScene scene = new ClusterScene();

    @Test
    void s1_11_a_public_service_adds_an_address_and_a_frontend_to_the_same_load_balancer() {
        scene.create("{\"outboundType\": \"loadBalancer\"}");
        scene.ready();
        var address = scene.arm.frontends.publish(AKS, UID, PORTS, /* internal= */ false);
        var balancer = scene.arm.get(BALANCER).body();
        assertThat(balancer.at("/properties/frontendIPConfigurations").size()).isEqualTo(2);
        assertThat(balancer.at("/properties/loadBalancingRules/0/name").asString())
                .isEqualTo("aac992f0b111142228333444455556666".substring(0, 32) + "-TCP-80");
        assertThat(balancer.at("/properties/loadBalancingRules/0/properties/disableOutboundSnat")
                        .asBoolean())
                .isTrue();
        assertThat(scene.content(NODES)).anyMatch(name -> name.startsWith("publicIPAddresses kubernetes-aac992f0b"));
        assertThat(scene.arm.get(CLUSTER).body().toString()).doesNotContain(address.toString());
    }

    @Test
    void s2_15_the_first_public_service_of_a_nat_cluster_makes_the_load_balancer_and_takes_it_along() {
        scene.create("{\"outboundType\": \"managedNATGateway\"}");
        scene.ready();
        assertThat(scene.arm.get(BALANCER).status()).isEqualTo(404);
        scene.arm.frontends.publish(AKS, UID, PORTS, /* internal= */ false);
        var balancer = scene.arm.get(BALANCER).body();
        assertThat(balancer.at("/properties/outboundRules").size()).isZero();
        assertThat(balancer.at("/properties/backendAddressPools/0/properties/backendIPConfigurations")
                        .size())
                .isEqualTo(3);
        scene.arm.frontends.withdraw(AKS, UID);
        assertThat(scene.arm.get(BALANCER).status()).isEqualTo(404);
        assertThat(scene.content(NODES)).noneMatch(name -> name.contains("kubernetes-a"));
    }

    @Test
    void an_internal_service_gets_a_free_address_of_the_nodes_subnet() {
        scene.create("{\"outboundType\": \"loadBalancer\"}");
        scene.ready();
        var address = scene.arm.frontends.publish(AKS, UID, PORTS, /* internal= */ true);
        assertThat(address).isEqualTo(Ipv4.parse("10.224.0.7"));
        assertThat(scene.arm.frontends.publish(AKS, UID, PORTS, /* internal= */ true))
                .isEqualTo(address);
        assertThat(scene.arm.get(BALANCER + "-internal").status()).isEqualTo(200);
    }

    @Test
    void a_public_service_opens_the_security_group_for_its_port_and_closes_it_again() {
        scene.create("{\"outboundType\": \"loadBalancer\"}");
        scene.ready();
        var address = scene.arm.frontends.publish(AKS, UID, PORTS, /* internal= */ false);
        assertThat(rules()).contains("k8s-azure-lb_allow_IPv4_", address.toString(), "\"80\"");
        scene.arm.frontends.withdraw(AKS, UID);
        assertThat(rules()).doesNotContain("k8s-azure-lb_allow");
    }

    private String rules() {
        return scene.arm
                .get(NODES + "/providers/Microsoft.Network/networkSecurityGroups")
                .body()
                .toString();
    }
}
