package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmScene;
import dev.egresslab.practice.arm.ClusterScene;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.time.Duration;

import static dev.egresslab.practice.arm.ClusterScene.NETWORK;
import static dev.egresslab.practice.arm.ClusterScene.NODES;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NetworkWatchersTest {
    private static final String SUBNET = NETWORK + "virtualNetworks/vnet/subnets/aks-subnet";
    private static final String PROVIDERS = "/subscriptions/" + ArmScene.SUBSCRIPTION + "/providers/";

    private final ClusterScene scene = new ClusterScene().behindFirewall();

    @Test
    void the_next_hop_of_a_node_follows_the_routes_as_they_stand() {
        var node = node();
        assertThat(next(node, "34.160.111.145").toString())
                .contains("VirtualAppliance", "10.42.2.4", "/routeTables/rt");
        assertThat(next(node, "10.42.2.9").at("/nextHopType").asString()).isEqualTo("VnetLocal");
        scene.arm.delete(NETWORK + "routeTables/rt/routes/all");
        scene.arm.pass(Duration.ofSeconds(10));
        var direct = next(node, "34.160.111.145");
        assertThat(direct.at("/nextHopType").asString()).isEqualTo("Internet");
        assertThat(direct.at("/routeTableId").asString()).isEqualTo("System Route");
    }

    @Test
    void an_answer_is_promised_first_and_lies_where_the_promise_says() {
        var promise = scene.arm.call("POST", watcher() + "/nextHop", asking(node(), "8.8.8.8"));
        assertThat(promise.status()).isEqualTo(202);
        assertThat(scene.arm.get(path(promise, "Location")).status()).isEqualTo(202);
        scene.arm.pass(Duration.ofSeconds(5));
        assertThat(scene.arm.get(path(promise, "Azure-AsyncOperation")).at("/status"))
                .isEqualTo("Succeeded");
        assertThat(scene.arm.get(path(promise, "Location")).status()).isEqualTo(200);
    }

    @Test
    void the_effective_routes_of_a_nodes_interface_show_which_ones_a_route_table_overrides() {
        var rows = found(node() + "/networkInterfaces/" + scaleSet() + "/effectiveRouteTable", "{}")
                .path("value");
        assertThat(rows.valueStream().map(NetworkWatchersTest::row))
                .contains(
                        "VnetLocal 10.42.0.0/16 Default Active",
                        "Internet 0.0.0.0/0 Default Invalid",
                        "VirtualAppliance 0.0.0.0/0 User Active",
                        "None 192.168.0.0/16 Default Active");
    }

    @Test
    void a_rule_that_denies_is_named_by_ip_flow_verify_and_among_the_effective_rules() {
        var node = node();
        assertThat(flow(node, 9000)).isEqualTo("Allow defaultSecurityRules/AllowInternetOutBound");
        scene.made("networkSecurityGroups/strict", """
                {"location": "westeurope", "properties": {"securityRules": [{"name": "no9000", "properties": {
                 "priority": 200, "direction": "Outbound", "access": "Deny", "protocol": "Tcp", "sourcePortRange": "*",
                 "destinationPortRange": "9000", "sourceAddressPrefix": "*", "destinationAddressPrefix": "Internet"}}]}}""");
        var subnet = scene.arm.get(SUBNET).body();
        ((tools.jackson.databind.node.ObjectNode) subnet.path("properties"))
                .putObject("networkSecurityGroup")
                .put("id", NETWORK + "networkSecurityGroups/strict");
        scene.made("virtualNetworks/vnet/subnets/aks-subnet", subnet.toString());
        assertThat(flow(node, 9000)).isEqualTo("Deny securityRules/no9000");
        assertThat(flow(node, 443)).isEqualTo("Allow defaultSecurityRules/AllowInternetOutBound");
        var groups = found(node + "/networkInterfaces/" + scaleSet() + "/effectiveNetworkSecurityGroups", "{}");
        assertThat(groups.path("value")).hasSize(2);
        assertThat(groups.toString()).contains("securityRules/no9000", "expandedSourceAddressPrefix");
    }

    @Test
    void a_connection_is_checked_hop_by_hop_and_what_stops_it_is_named() {
        var check = found(watcher() + "/connectivityCheck", """
                {"source": {"resourceId": "%s"}, "destination": {"address": "ifconfig.me", "port": 80}, "protocol": "Http"}""".formatted(node()));
        assertThat(check.at("/connectionStatus").asString()).isEqualTo("Unreachable");
        assertThat(check.path("hops").valueStream().map(h -> h.path("type").asString()))
                .startsWith("Source")
                .contains("VirtualAppliance");
        assertThat(check.toString()).contains("NetworkSecurityRule", "/azureFirewalls/fw");
    }

    @Test
    void a_virtual_machine_in_the_subnet_can_be_asked_about_like_a_node() {
        scene.made("networkInterfaces/jump", """
                {"location": "westeurope", "properties": {"ipConfigurations": [{"name": "c", "properties": {"subnet": {"id": "%s"}}}]}}""".formatted(SUBNET));
        var refused = scene.arm.call("POST", NETWORK + "networkInterfaces/jump/effectiveRouteTable", "");
        assertThat(refused.status()).isEqualTo(400);
        var machine = NETWORK.replace("Network/", "Compute/") + "virtualMachines/jump";
        scene.made(machine, """
                {"location": "westeurope", "properties": {"networkProfile": {"networkInterfaces": [{"id": "%snetworkInterfaces/jump"}]}}}""".formatted(NETWORK), Duration.ofMinutes(1));
        assertThat(next(machine, "8.8.8.8").at("/nextHopType").asString()).isEqualTo("VirtualAppliance");
        assertThat(scene.arm.delete(NETWORK + "networkInterfaces/jump").at("/error/code"))
                .isEqualTo("NicInUse");
    }

    @Test
    void the_topology_of_a_group_says_what_holds_what() {
        var answer = scene.arm.call("POST", watcher() + "/topology", "{\"targetResourceGroupName\": \"rg\"}");
        assertThat(answer.status()).isEqualTo(200);
        var subnet = answer.body()
                .path("resources")
                .valueStream()
                .filter(r -> r.path("name").asString().equals("aks-subnet"))
                .findFirst()
                .orElseThrow();
        assertThat(subnet.path("associations").toString()).contains("\"name\":\"rt\"", "Associated");
    }

    @Test
    void there_is_a_watcher_wherever_there_is_a_network_and_none_without() {
        assertThat(new ArmScene()
                        .get(PROVIDERS + "Microsoft.Network/networkWatchers")
                        .body()
                        .path("value"))
                .isEmpty();
        assertThat(scene.arm.get(watcher()).at("/location")).isEqualTo("westeurope");
    }

    private String flow(String node, int port) {
        var answer = found(watcher() + "/ipFlowVerify", """
                {"targetResourceId": "%s", "direction": "Outbound", "protocol": "TCP", "localPort": "60000",
                 "remotePort": "%d", "localIPAddress": "%s", "remoteIPAddress": "34.160.111.145"}""".formatted(node, port, address(node)));
        return answer.path("access").asString() + " " + answer.path("ruleName").asString();
    }

    private JsonNode next(String machine, String destination) {
        return found(watcher() + "/nextHop", asking(machine, destination));
    }

    private String asking(String machine, String destination) {
        return """
                {"targetResourceId": "%s", "sourceIPAddress": "%s", "destinationIPAddress": "%s"}""".formatted(machine, address(machine), destination);
    }

    private String address(String machine) {
        var card = scene.arm.get(machine).at("/properties/networkProfile/networkInterfaces/0/id");
        return scene.arm.get(card).at("/properties/ipConfigurations/0/properties/privateIPAddress");
    }

    /** Asks, waits, and takes the answer from where it was promised. */
    private JsonNode found(String path, String body) {
        var promise = scene.arm.call("POST", path, body);
        assertThat(promise.status()).as(promise.body().toString()).isEqualTo(202);
        scene.arm.pass(Duration.ofSeconds(10));
        return scene.arm.get(path(promise, "Location")).body();
    }

    private static String path(ArmScene.Answer answer, String header) {
        return answer.header(header).replaceFirst("https://[^/]+", "");
    }

    private String watcher() {
        return scene.arm.get(PROVIDERS + "Microsoft.Network/networkWatchers").at("/value/0/id");
    }

    private String node() {
        if (scene.arm.get(NODES).status() == 404) {
            scene.create("{\"outboundType\": \"userDefinedRouting\", \"networkPlugin\": \"azure\"}", SUBNET);
            scene.ready();
        }
        return NODES + "/providers/Microsoft.Compute/virtualMachineScaleSets/" + scaleSet() + "/virtualMachines/0";
    }

    private String scaleSet() {
        return scene.arm
                .get(NODES + "/providers/Microsoft.Compute/virtualMachineScaleSets")
                .at("/value/0/name");
    }

    private static String row(JsonNode row) {
        return "%s %s %s %s"
                .formatted(
                        row.path("nextHopType").asString(),
                        row.at("/addressPrefix/0").asString(),
                        row.path("source").asString(),
                        row.path("state").asString());
    }
}
