package dev.egresslab.practice.arm;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static dev.egresslab.practice.arm.ArmScene.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArmFuzzTest {
    private static final List<String> PATHS = List.of(
            GROUP,
            GROUP + "/providers/Microsoft.Network/publicIPAddresses/x",
            GROUP + "/providers/Microsoft.Network/natGateways/x",
            GROUP + "/providers/Microsoft.Network/virtualNetworks/x",
            GROUP + "/providers/Microsoft.Network/virtualNetworks/x/subnets/y",
            GROUP + "/providers/Microsoft.Network/routeTables/x/routes/y",
            GROUP + "/providers/Microsoft.Network/networkSecurityGroups/x/securityRules/y",
            GROUP + "/providers/Microsoft.Network/loadBalancers/x",
            GROUP + "/providers/Microsoft.Network/azureFirewalls/x",
            GROUP + "/providers/Microsoft.Network/applicationGateways/x",
            GROUP + "/providers/Microsoft.Network/privateEndpoints/x",
            GROUP + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/x",
            GROUP + "/providers/Microsoft.Authorization/roleAssignments/aaaaaaaa-2222-4333-8444-555555555555",
            GROUP + "/providers/Microsoft.ContainerService/managedClusters/x",
            GROUP + "/providers/Microsoft.ContainerService/managedClusters/x/agentPools/y",
            GROUP + "/providers/Microsoft.ContainerService/managedClusters/x/abort",
            GROUP + "/providers//",
            "/subscriptions",
            "/subscriptions/x/resourceGroups/y",
            "/subscriptions/" + ArmScene.SUBSCRIPTION
                    + "/providers/Microsoft.Network/locations/westeurope/operations/z",
            "/subscriptions/" + ArmScene.SUBSCRIPTION + "/providers/microsoft.compute/skus");

    private static final List<String> WORDS = List.of(
            "properties",
            "location",
            "sku",
            "name",
            "tags",
            "identity",
            "type",
            "subnets",
            "addressSpace",
            "addressPrefixes",
            "addressPrefix",
            "publicIpAddresses",
            "id",
            "ipConfigurations",
            "agentPoolProfiles",
            "networkProfile",
            "outboundType",
            "loadBalancerProfile",
            "managedOutboundIPs",
            "count",
            "mode",
            "vmSize",
            "networkRuleCollections",
            "rules",
            "priority",
            "action",
            "addonProfiles",
            "ingressApplicationGateway",
            "enabled",
            "config",
            "subnetCIDR",
            "podCidr",
            "serviceCidr",
            "authorizedIPRanges",
            "apiServerAccessProfile");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e300",
            "\"\"",
            "\"westeurope\"",
            "\"10.0.0.0/16\"",
            "\"%s%n\"",
            "[]",
            "{}",
            "\"System\"",
            "\"userDefinedRouting\"",
            "[null]",
            "[[1]]",
            "\"/subscriptions/x\"",
            "\"\\u0000\"",
            "17");

    private static final List<String> METHODS =
            List.of("PUT", "PUT", "PUT", "PUT", "PATCH", "GET", "POST", "DELETE", "HEAD", "BREW");

    private static final List<String> BODIES = List.of(
            "{\"location\":\"westeurope\",\"sku\":{\"name\":\"Standard\"},\"properties\":{\"publicIpAddresses\":[]},\"tags\":{}}",
            "{\"location\":\"westeurope\",\"properties\":{\"addressSpace\":{\"addressPrefixes\":[\"10.0.0.0/8\"]},\"subnets\":[{\"name\":\"a\",\"properties\":{\"addressPrefix\":\"10.0.0.0/24\"}}]}}",
            "{\"properties\":{\"addressPrefix\":\"10.0.1.0/24\",\"nextHopType\":\"None\",\"priority\":100}}",
            "{\"location\":\"westeurope\",\"properties\":{\"ipConfigurations\":[],\"networkRuleCollections\":[{\"name\":\"c\",\"properties\":{\"priority\":100,\"action\":{\"type\":\"Allow\"},\"rules\":[{\"name\":\"r\"}]}}]}}",
            "{\"location\":\"westeurope\",\"identity\":{\"type\":\"SystemAssigned\"},\"properties\":{\"agentPoolProfiles\":[{\"name\":\"p\",\"count\":1,\"mode\":\"System\",\"vmSize\":\"Standard_DS2_v2\"}],\"networkProfile\":{\"outboundType\":\"loadBalancer\",\"loadBalancerProfile\":{\"managedOutboundIPs\":{\"count\":1}},\"podCidr\":\"10.244.0.0/16\",\"serviceCidr\":\"10.0.0.0/16\"},\"apiServerAccessProfile\":{\"authorizedIPRanges\":[\"1.2.3.4\"]},\"addonProfiles\":{\"ingressApplicationGateway\":{\"enabled\":true,\"config\":{\"subnetCIDR\":\"10.232.0.0/24\"}}}}}");

    @Property(tries = 1000)
    void whatever_is_sent_is_answered_and_never_with_a_server_error(@ForAll long seed) {
        var scene = new ArmScene().group();
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 25; i++) call(scene, random);
        scene.pass(Duration.ofSeconds(400));
    }

    private static void call(ArmScene scene, SplittableRandom random) {
        var body = random.nextInt(40) == 0 ? "{" : random.nextInt(4) == 0 ? value(random, 5) : mutated(random);
        var answer = scene.call(any(random, METHODS), any(random, PATHS), body);
        assertThat(answer.status()).isBetween(200, 499);
    }

    /** A body that could be accepted, with something else in one of its places. */
    private static String mutated(SplittableRandom random) {
        var body = any(random, BODIES);
        var word = "\"" + any(random, WORDS) + "\":";
        int at = body.indexOf(word);
        return at < 0
                ? body
                : body.substring(0, at) + word + value(random, 3) + ",\"was\":" + body.substring(at + word.length());
    }

    private static String value(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) return any(random, VALUES);
        int size = random.nextInt(4);
        boolean list = random.nextInt(3) == 0;
        var parts = IntStream.range(0, size)
                .mapToObj(_ -> (list ? "" : "\"" + any(random, WORDS) + "\":") + value(random, depth - 1))
                .collect(Collectors.joining(","));
        return list ? "[" + parts + "]" : "{" + parts + "}";
    }

    private static String any(SplittableRandom random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
