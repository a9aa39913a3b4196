package dev.egresslab;

import dev.egresslab.estate.Document;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.exercise.thought.Conclusion;
import dev.egresslab.lab.exercise.thought.Effect;
import dev.egresslab.lab.exercise.thought.Guess;
import dev.egresslab.lab.exercise.thought.Readings;
import dev.egresslab.lab.exercise.thought.Thoughts;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.Attached;
import dev.egresslab.plan.Entry;
import dev.egresslab.practice.Activity;
import dev.egresslab.practice.fault.FaultPlan;
import dev.egresslab.practice.fault.Match;
import dev.egresslab.practice.fault.Trouble;
import dev.egresslab.text.Texts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be thought of in a cluster that is there already; every expected address is read from its resources. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThoughtsTest extends WithBench {
    private static final String IPS = "Microsoft.Network/publicIPAddresses";

    @Test
    void behind_a_load_balancer_addresses_alone_bring_a_node_nothing_and_asked_for_ports_do() throws Exception {
        var all = concluded(attached("loadBalancer"));
        assertThat(all.keySet())
                .containsExactly(
                        "address-more",
                        "address-ports",
                        "nodes-double",
                        "service-published",
                        "ranges-way-out",
                        "ranges-computer");
        assertThat(all.get("address-more")).satisfies(unmoved(new Effect.Ports(1_024, 3, 2)));
        assertThat(after(all, "address-ports")).isEqualTo(new Effect.Ports(64_000 * 2 / 3 / 8 * 8, 3, 2));
        assertThat(all.get("nodes-double")).satisfies(unmoved(new Effect.Ports(1_024, 6, 1)));
        assertThat(after(all, "service-published")).isEqualTo(new Effect.Answered());
        assertThat(after(all, "ranges-way-out")).isInstanceOf(Effect.Dies.class);
        // AKS admits the addresses that it manages itself
        assertThat(after(all, "ranges-computer")).isEqualTo(new Effect.Answered());
    }

    @Test
    void more_nodes_than_the_asked_for_ports_suffice_for_leave_the_last_one_without() throws Exception {
        attached("loadBalancer");
        new ArmHand(cloud.practice)
                .edit(
                        "MC_rg-aks-lb_aks-lb_westeurope/providers/Microsoft.Network/loadBalancers/kubernetes",
                        balancer -> ((ObjectNode) balancer.at("/properties/outboundRules/0/properties"))
                                .put("allocatedOutboundPorts", 16_000));
        var all = concluded(cloud.bench.attach("practice", "aks-lb"));
        assertThat(all.get("nodes-double").before().effect()).isEqualTo(new Effect.Ports(16_000, 3, 1));
        assertThat(after(all, "nodes-double")).isEqualTo(new Effect.Ports(0, 6, 1));
    }

    @Test
    void without_its_nat_gateway_a_private_subnet_lets_nothing_out_and_without_one_of_two_addresses_the_other_is_seen()
            throws Exception {
        var attached = attached("managedNATGateway");
        var gateway = one(attached, "Microsoft.Network/natGateways");
        var addresses = gateway.links("/properties/publicIpAddresses").stream()
                .map(id -> attached.estate()
                        .find(id)
                        .orElseThrow()
                        .text("/properties/ipAddress")
                        .orElseThrow())
                .toList();
        var all = concluded(attached);
        assertThat(addresses).hasSize(2);
        // AKS makes its own subnets private: no address is lent there
        assertThat(one(attached, "Microsoft.Network/virtualNetworks/subnets").text("/properties/defaultOutboundAccess"))
                .contains("false");
        assertThat(after(all, "gateway-off:aks-subnet"))
                .isInstanceOfSatisfying(
                        Effect.Dies.class, dies -> assertThat(dies.at()).isEqualTo("aks-subnet"));
        assertThat(after(all, "address-out:" + addresses.getFirst()))
                .isEqualTo(new Effect.Leaves(List.of(addresses.getLast()), gateway.name()));
        assertThat(((Effect.Leaves) after(all, "address-join")).addresses())
                .hasSize(3)
                .containsAll(addresses);
        assertThat(after(all, "nodes-double")).isEqualTo(new Effect.Pool(64_512 * 2, 6, 2));
        assertThat(after(all, "service-published")).isEqualTo(new Effect.Answered());
    }

    @Test
    void a_gateway_of_ones_own_without_its_address_lets_nothing_out_and_its_address_must_be_admitted()
            throws Exception {
        var attached = attached("userAssignedNATGateway");
        var address = one(attached, IPS).text("/properties/ipAddress").orElseThrow();
        var all = concluded(attached);
        assertThat(all.get("gateway-off:natCluster").before().effect())
                .isEqualTo(new Effect.Leaves(List.of(address), "myNatGateway"));
        assertThat(after(all, "gateway-off:natCluster")).isInstanceOf(Effect.Lent.class);
        assertThat(after(all, "address-out:" + address))
                .isInstanceOfSatisfying(
                        Effect.Dies.class, dies -> assertThat(dies.at()).isEqualTo("myNatGateway"));
        assertThat(after(all, "ranges-computer"))
                .isInstanceOfSatisfying(
                        Effect.Dies.class,
                        dies -> assertThat(dies.by())
                                .isEqualTo(attached.cluster().id().toString()));
    }

    @Test
    void behind_a_firewall_routes_and_rules_decide() throws Exception {
        var attached = attached("userDefinedRouting");
        var address = one(attached, IPS).text("/properties/ipAddress").orElseThrow();
        var all = concluded(attached);
        var firewall = new Effect.Leaves(List.of(address), "hub-firewall");
        assertThat(all.get("route-out:firewall-route").before().effect()).isEqualTo(firewall);
        assertThat(after(all, "route-out:firewall-route")).isInstanceOf(Effect.Lent.class);
        assertThat(after(all, "rules-out:aksfwnr"))
                .isInstanceOfSatisfying(
                        Effect.Hosts.class, hosts -> assertThat(hosts.lost()).containsExactly("ntp.ubuntu.com:123"));
        assertThat(after(all, "rules-out:aksfwar"))
                .isInstanceOfSatisfying(
                        Effect.Hosts.class,
                        hosts -> assertThat(hosts.lost()).contains("mcr.microsoft.com", "management.azure.com"));
        assertThat(all.get("host-allowed:ifconfig.me").before().effect())
                .isInstanceOfSatisfying(
                        Effect.Dies.class, dies -> assertThat(dies.at()).isEqualTo("hub-firewall"));
        assertThat(after(all, "host-allowed:ifconfig.me")).isEqualTo(firewall);
        assertThat(after(all, "service-published"))
                .isInstanceOfSatisfying(
                        Effect.Lost.class, lost -> assertThat(lost.at()).isEqualTo("hub-firewall"));
        assertThat(after(all, "ranges-computer")).isInstanceOf(Effect.Dies.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loadBalancer", "managedNATGateway", "userAssignedNATGateway", "userDefinedRouting"})
    void everything_is_told_in_both_languages_and_nothing_but_reading_is_sent_for_it(String type) throws Exception {
        var lab = built(type);
        var sent = new CopyOnWriteArrayList<Activity>();
        cloud.listen(sent::add);
        var attached = cloud.bench.attach("practice", name(lab));
        int asked = sent.size();
        var before = bodies(attached);
        var all = concluded(attached);
        assertThat(all).hasSizeGreaterThan(5);
        all.values().forEach(ThoughtsTest::isWhole);
        var reads = Readings.of(attached.sight());
        assertThat(reads).extracting(Readings.Read::id).contains("next-hop", "ports", "connections");
        assertThat(reads)
                .allSatisfy(read -> assertThat(read.verdict().verified())
                        .as(BuiltLab.said(read.verdict()))
                        .isTrue());
        // thinking leaves what was read as it was, and asks nobody
        assertThat(bodies(attached)).isEqualTo(before);
        assertThat(sent).hasSize(asked);
        OnlyReading.was(sent);
    }

    @Test
    void where_the_api_server_does_not_answer_packets_start_from_a_node_that_azure_tells_of() throws Exception {
        var lab = built("userAssignedNATGateway");
        cloud.faults().begin(FaultPlan.of("closed", Match.every("GET", "kubernetes"), new Trouble.Cut()));
        var attached = cloud.bench.attach("practice", name(lab));
        assertThat(attached.unread()).isPresent();
        assertThat(after(concluded(attached), "gateway-off:natCluster")).isInstanceOf(Effect.Lent.class);
    }

    /** Words in both languages, documents that differ, and one right answer among several. */
    private static void isWhole(Conclusion conclusion) {
        var thought = conclusion.thought();
        assertThat(conclusion.differences()).as(thought.id()).isNotEmpty();
        assertThat(conclusion.guesses()).filteredOn(conclusion::right).hasSize(1);
        assertThat(conclusion.guesses())
                .hasSizeBetween(2, 7)
                .extracting(Guess::key)
                .doesNotHaveDuplicates();
        for (var texts : List.of(new Texts(Locale.ENGLISH), new Texts(Locale.FRENCH))) {
            assertThat(List.of(thought.title(), thought.why()))
                    .allSatisfy(m -> assertThat(texts.of(m)).isNotBlank());
            assertThat(texts.of(thought.ask())).endsWith("?");
            assertThat(List.of(conclusion.before(), conclusion.after()))
                    .allSatisfy(
                            seen -> assertThat(texts.of(seen.effect().said())).isNotBlank());
            assertThat(conclusion.guesses()).extracting(g -> texts.of(g.said())).doesNotHaveDuplicates();
        }
    }

    private static List<String> bodies(Attached attached) {
        return attached.estate().documents().stream()
                .map(d -> d.body().toString())
                .toList();
    }

    private static Map<String, Conclusion> concluded(Attached attached) {
        var thoughts = Thoughts.of(attached.sight());
        Map<String, Conclusion> all = new LinkedHashMap<>();
        thoughts.all().forEach(t -> all.put(t.id(), thoughts.conclude(t)));
        return all;
    }

    private static Effect after(Map<String, Conclusion> all, String id) {
        assertThat(all).containsKey(id);
        return all.get(id).after().effect();
    }

    private static java.util.function.Consumer<Conclusion> unmoved(Effect effect) {
        return conclusion -> {
            assertThat(conclusion.after().effect()).isEqualTo(effect);
            assertThat(conclusion.matters()).isFalse();
        };
    }

    private static Document one(Attached attached, String type) {
        return attached.estate().all(type).getFirst();
    }

    private Attached attached(String type) throws Exception {
        return cloud.bench.attach("practice", name(built(type)));
    }

    private Lab built(String type) throws Exception {
        var found = OutboundTypes.find(type).orElseThrow();
        var lab = cloud.bench.draft(type, Answers.usual(found.parameters()), "practice");
        assertThat(cloud.bench.build(lab).await()).isEqualTo(Entry.Ending.DONE);
        return lab;
    }

    private static String name(Lab lab) {
        return lab.answers().texts().get("cluster");
    }
}
