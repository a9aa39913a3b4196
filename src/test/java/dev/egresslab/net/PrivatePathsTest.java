package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Destinations that need no public address at all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrivatePathsTest {
    private static final String ENDPOINT = """
            {"properties": {"subnet": {"id": "%svirtualNetworks/aks-vnet/subnets/aks-subnet"}, "customDnsConfigs": [],
             "ipConfigurations": [{"properties": {"privateIPAddress": "10.42.1.250"}}],
             "privateLinkServiceConnections": [{"properties": {"groupIds": ["blob"],
              "privateLinkServiceId": "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/Lab"}}]}}""".formatted(Scene.NET);

    @Test
    void without_an_endpoint_storage_lies_behind_the_firewall() {
        assertThat(Scene.firewall().curlTls("lab.blob.core.windows.net").outcome())
                .isEqualTo(Outcome.DENIED_TLS);
    }

    @Test
    void a_private_endpoint_is_reached_past_the_firewall_and_without_source_nat() {
        var trace = Scene.firewall()
                .put(Scene.NET + "privateEndpoints/pe", ENDPOINT)
                .curlTls("lab.blob.core.windows.net");
        assertThat(trace.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(trace.hops().getLast().kind()).isEqualTo(Hop.Kind.PRIVATE_ENDPOINT);
        assertThat(trace.wayOut()).isEmpty();
        assertThat(trace.seenAs()).isEqualTo(Ipv4.parse("10.42.1.42"));
        assertThat(routes(trace)).containsExactly("InterfaceEndpoint");
    }

    @Test
    void a_private_endpoint_of_another_account_changes_nothing() {
        var trace = Scene.firewall()
                .put(Scene.NET + "privateEndpoints/pe", ENDPOINT)
                .curlTls("other.blob.core.windows.net");
        assertThat(trace.outcome()).isEqualTo(Outcome.DENIED_TLS);
    }

    @Test
    void a_service_endpoint_goes_before_the_default_route_to_the_firewall_and_shows_the_private_address() {
        var trace = Scene.firewall()
                .network(
                        "aks-vnet",
                        "10.42.0.0/16",
                        "aks-subnet",
                        "10.42.1.0/24",
                        ",\"routeTable\":{\"id\":\"%srouteTables/rt\"},\"serviceEndpoints\":[{\"service\":\"Microsoft.Storage\"}]"
                                .formatted(Scene.NET))
                .curlTls("lab.blob.core.windows.net");
        assertThat(trace.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(routes(trace)).containsExactly("VirtualNetworkServiceEndpoint");
        assertThat(trace.wayOut()).isEmpty();
        assertThat(trace.seenAs().isPublic()).isFalse();
    }

    @Test
    void a_service_of_the_cluster_is_answered_by_name_and_by_address_without_leaving_it() {
        var scene = Scene.natGateway(1).published("20.61.131.120", false);
        for (var host : new String[] {"nginx", "nginx.default", "nginx.default.svc.cluster.local", "10.0.106.59"}) {
            var trace = scene.curl(host);
            assertThat(trace.outcome()).as(host).isEqualTo(Outcome.ANSWERED);
            assertThat(trace.wayOut()).isEmpty();
        }
    }

    @Test
    void overlay_pods_reach_each_other_by_address() {
        var scene = Scene.natGateway(1).object("""
                {"kind": "Pod", "metadata": {"name": "web", "namespace": "default", "labels": {}},
                 "spec": {"nodeName": "vmss000002", "containers": [{"name": "web", "image": "nginx:1.29"}]},
                 "status": {"podIP": "10.244.2.9", "containerStatuses": [{"name": "web", "state": {"running": {}}}]}}""");
        var trace = scene.curl("10.244.2.9");
        assertThat(trace.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(trace.seenAs()).isEqualTo(Ipv4.parse("10.244.1.5"));
    }

    @Test
    void a_pod_answers_itself() {
        assertThat(Scene.natGateway(1).curl("10.244.1.5").outcome()).isEqualTo(Outcome.ANSWERED);
    }

    private static java.util.List<String> routes(Trace trace) {
        return trace.hops().stream()
                .flatMap(hop -> hop.steps().stream())
                .filter(Step.Routed.class::isInstance)
                .map(step -> ((Step.Routed) step).nextHopType())
                .toList();
    }
}
