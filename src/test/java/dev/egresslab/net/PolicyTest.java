package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A firewall that takes its rules from a policy. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PolicyTest {
    private static final String POLICY = Scene.NET + "firewallPolicies/policy";

    @Test
    void an_application_rule_of_a_policy_lets_its_host_out() {
        var scene = scene().put(
                        POLICY + "/ruleCollectionGroups/apps",
                        group(300, collection("web", 100, "Allow", "ifconfig.me")));
        var trace = scene.curl("ifconfig.me");
        assertThat(trace.seenAs()).isEqualTo(Ipv4.parse("20.229.246.163"));
        assertThat(trace.hops().get(3).steps().getFirst().decidedBy())
                .endsWith("ruleCollectionGroups/apps/ruleCollections/web");
        assertThat(scene.curl("ifconfig.co").outcome()).isEqualTo(Outcome.DENIED_HTTP);
    }

    @Test
    void the_groups_priority_goes_before_the_collections() {
        var scene = scene().put(
                        POLICY + "/ruleCollectionGroups/late",
                        group(400, collection("allow", 100, "Allow", "ifconfig.me")))
                .put(
                        POLICY + "/ruleCollectionGroups/early",
                        group(200, collection("deny", 900, "Deny", "ifconfig.me")));
        assertThat(scene.curl("ifconfig.me").outcome()).isEqualTo(Outcome.DENIED_HTTP);
    }

    @Test
    void the_parent_policys_rules_are_read_first() {
        var parent = Scene.NET + "firewallPolicies/parent";
        var scene = scene().put(POLICY, "{\"properties\":{\"basePolicy\":{\"id\":\"%s\"}}}".formatted(parent))
                .put(parent, "{\"properties\":{}}")
                .put(parent + "/ruleCollectionGroups/base", group(900, collection("deny", 900, "Deny", "ifconfig.me")))
                .put(
                        POLICY + "/ruleCollectionGroups/apps",
                        group(100, collection("allow", 100, "Allow", "ifconfig.me")));
        assertThat(scene.curl("ifconfig.me").outcome()).isEqualTo(Outcome.DENIED_HTTP);
    }

    @Test
    void a_network_rule_of_a_policy_that_denies_is_silent_and_ip_groups_count_as_their_addresses() {
        var scene = scene().put(Scene.NET + "ipGroups/echo", "{\"properties\":{\"ipAddresses\":[\"34.160.111.145\"]}}")
                .put(POLICY + "/ruleCollectionGroups/net", group(100, """
                        {"name": "deny", "priority": 100, "action": {"type": "Deny"}, "rules": [{"ruleType": "NetworkRule", "name": "r",
                         "ipProtocols": ["TCP"], "sourceAddresses": ["*"], "destinationIpGroups": ["%sipGroups/echo"], "destinationPorts": ["80"]}]}""".formatted(Scene.NET)));
        assertThat(scene.curl("ifconfig.me").outcome()).isEqualTo(Outcome.DROPPED);
        assertThat(scene.curl("ifconfig.co").outcome()).isEqualTo(Outcome.DENIED_HTTP);
    }

    private static Scene scene() {
        var scene = Scene.firewall();
        var firewall = scene.estate().all("Microsoft.Network/azureFirewalls").getFirst();
        var text = firewall.body().toString();
        return scene.put(POLICY, "{\"properties\":{}}")
                .put(
                        firewall.id().toString(),
                        text.replace(
                                "{\"properties\":{",
                                "{\"properties\":{\"firewallPolicy\":{\"id\":\"%s\"},".formatted(POLICY)));
    }

    private static String group(int priority, String collection) {
        return "{\"properties\":{\"priority\":%d,\"ruleCollections\":[%s]}}".formatted(priority, collection);
    }

    private static String collection(String name, int priority, String action, String host) {
        return """
                {"name": "%s", "priority": %d, "action": {"type": "%s"}, "rules": [{"ruleType": "ApplicationRule", "name": "r",
                 "protocols": [{"protocolType": "Http", "port": 80}], "sourceAddresses": ["*"], "targetFqdns": ["%s"]}]}""".formatted(name, priority, action, host);
    }
}
