package dev.egresslab;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.net.Step;
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

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A cluster that is there already, looked at as a stranger's: everything is read, nothing is written. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttachTest extends WithBench {
    @ParameterizedTest
    @ValueSource(strings = {"loadBalancer", "managedNATGateway", "userAssignedNATGateway", "userDefinedRouting"})
    void its_way_out_and_its_addresses_are_those_that_its_pod_is_seen_with(String type) throws Exception {
        var lab = built(type);
        var attached = cloud.bench.attach("practice", name(lab));
        assertThat(attached.outboundType()).isEqualTo(type);
        assertThat(attached.unread()).isEmpty();
        assertThat(attached.faults()).isZero();
        var measured = cloud.bench.probe(lab, "nginx", "http://ifconfig.me");
        // the firewall denies it, and the way ends there with no address
        if (measured.measured().isEmpty())
            assertThat(attached.way())
                    .hasValueSatisfying(w -> assertThat(w.outcome().arrived()).isFalse());
        else
            assertThat(attached.expected())
                    .extracting(Step.Owned::address)
                    .contains(measured.measured().get());
    }

    @Test
    void a_firewall_with_rules_of_former_days_and_one_address_works_and_is_worth_advice() throws Exception {
        var attached = cloud.bench.attach("practice", name(built("userDefinedRouting")));
        assertThat(keys(attached))
                .containsExactly(
                        "finding.rule.tunnel",
                        "finding.rule.tunnel",
                        "finding.rule.time",
                        "finding.firewall.frontends");
        assertThat(said(attached))
                .anySatisfy(text -> assertThat(text).startsWith("Rule apiudp of firewall hub-firewall opens port 1194"))
                .anySatisfy(text -> assertThat(text).contains("1 public address", "2,496 SNAT ports", "20 or more"));
    }

    @Test
    void a_firewall_that_no_nodes_leave_by_any_more_is_priced_by_the_hour() throws Exception {
        var lab = built("userDefinedRouting");
        new ArmHand(cloud.practice)
                .delete("rg-aks-udr/providers/Microsoft.Network/routeTables/firewall-routetable/routes/firewall-route");
        var attached = cloud.bench.attach("practice", name(lab));
        assertThat(keys(attached)).containsExactly("finding.default.missing", "finding.idle.firewall.priced");
        assertThat(attached.faults()).isOne();
        assertThat(said(attached).getLast()).contains("hub-firewall", "$1.2");
    }

    @Test
    void a_gateway_that_lost_its_addresses_is_found() throws Exception {
        var lab = built("userAssignedNATGateway");
        var gateway = lab.answers().texts().get("nat.name");
        new ArmHand(cloud.practice)
                .edit(
                        "rg-aks-usernatgateway/providers/Microsoft.Network/natGateways/" + gateway,
                        body -> ((ObjectNode) body.path("properties")).putArray("publicIpAddresses"));
        assertThat(keys(cloud.bench.attach("practice", name(lab)))).containsExactly("finding.nat.bare");
    }

    private static List<String> keys(Attached attached) {
        return attached.findings().stream()
                .map(finding -> finding.message().key())
                .toList();
    }

    private static List<String> said(Attached attached) {
        var texts = new Texts(Locale.ENGLISH);
        return attached.findings().stream()
                .map(finding -> texts.of(finding.message()))
                .toList();
    }

    @Test
    void nothing_but_reading_and_the_one_question_for_credentials_is_sent() throws Exception {
        var lab = built("userDefinedRouting");
        var sent = new CopyOnWriteArrayList<Activity>();
        cloud.listen(sent::add);
        cloud.bench.attach("practice", name(lab));
        assertThat(sent).hasSizeGreaterThan(10);
        OnlyReading.was(sent);
    }

    @Test
    void an_api_server_that_does_not_answer_leaves_what_azure_tells() throws Exception {
        var lab = built("loadBalancer");
        cloud.faults().begin(FaultPlan.of("closed", Match.every("GET", "kubernetes"), new Trouble.Cut()));
        var attached = cloud.bench.attach("practice", name(lab));
        assertThat(attached.unread()).isPresent();
        assertThat(attached.estate().all("Microsoft.Network/loadBalancers")).isNotEmpty();
    }

    @Test
    void a_cluster_that_is_not_there_is_answered_with_those_that_are() throws Exception {
        built("loadBalancer");
        assertThatThrownBy(() -> cloud.bench.attach("practice", "no-such"))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("aks-lb");
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
