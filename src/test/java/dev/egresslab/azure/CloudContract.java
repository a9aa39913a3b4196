package dev.egresslab.azure;

import dev.egresslab.address.Cidr;
import dev.egresslab.estate.Document;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Cloud;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Found;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the port promises of any cloud; small, cheap resources only, in one resource group that is removed afterwards. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class CloudContract {
    static final String REGION = "westeurope";
    static final String GROUP = "rg-egress-lab-contract";

    private static final Map<String, String> TAGS = Map.of("egress-lab", "contract");
    private static final Resource.Group IN = new Resource.Group(GROUP, REGION);
    private static final Resource.Vnet NETWORK = new Resource.Vnet(GROUP, "net", REGION, Cidr.parse("10.60.0.0/16"));
    private static final Resource.PublicIp ADDRESS = new Resource.PublicIp(GROUP, "address", REGION);
    private static final Resource.NatGateway GATEWAY =
            new Resource.NatGateway(GROUP, "gateway", REGION, List.of("address"), 4);
    private static final Resource.Subnet SUBNET =
            new Resource.Subnet(GROUP, "net", "nodes", Cidr.parse("10.60.1.0/24"), Optional.of("gateway"));
    private static final Resource.RouteTable TABLE = new Resource.RouteTable(GROUP, "table", REGION, List.of());
    private static final Resource.RouteTableLink LINK = new Resource.RouteTableLink(GROUP, "net", "nodes", "table");
    private static final Resource.Identity IDENTITY = new Resource.Identity(GROUP, "identity", REGION);
    private static final Resource.SubnetRole ROLE =
            new Resource.SubnetRole(GROUP, "net", "nodes", Optional.of("identity"), "cluster");

    abstract Cloud cloud();

    @BeforeEach
    void make_the_group() {
        put(IN);
    }

    @AfterEach
    void remove_the_group() {
        cloud().delete(IN, _ -> {});
    }

    @Test
    void a_resource_group_is_found_with_its_tag_until_it_is_deleted() {
        assertThat(cloud().find(IN)).map(Found::state).contains(Found.State.READY);
        assertThat(cloud().groupsTagged("egress-lab", "contract")).contains(GROUP);
        cloud().delete(IN, _ -> {});
        assertThat(cloud().find(IN)).isEmpty();
        assertThat(cloud().groupsTagged("egress-lab", "contract")).doesNotContain(GROUP);
    }

    @Test
    void what_is_absent_is_not_found_and_deleting_it_does_nothing() {
        for (var absent : List.of(ADDRESS, GATEWAY, NETWORK, SUBNET, TABLE, LINK, IDENTITY, ROLE)) {
            assertThat(cloud().find(absent)).as(absent.key()).isEmpty();
            cloud().delete(absent, _ -> {});
        }
        assertThat(cloud().survey(List.of("rg-egress-lab-nowhere"))).isEmpty();
    }

    @Test
    void a_public_ip_keeps_its_address_when_it_is_put_again() {
        var first = put(ADDRESS).facts().get("ipAddress");
        assertThat(first).isNotNull();
        assertThat(put(ADDRESS).facts()).containsEntry("ipAddress", first);
        assertThat(cloud().find(ADDRESS))
                .get()
                .extracting(f -> f.facts().get("ipAddress"))
                .isEqualTo(first);
    }

    @Test
    void a_network_keeps_its_subnets_and_a_subnet_what_others_gave_it_when_they_are_put_again() {
        putAll(ADDRESS, GATEWAY, NETWORK, SUBNET, TABLE, LINK);
        putAll(NETWORK, SUBNET);
        var subnet = document("nodes");
        assertThat(subnet.link("/properties/natGateway")).get().hasToString(idOf(GATEWAY));
        assertThat(subnet.link("/properties/routeTable")).get().hasToString(idOf(TABLE));
    }

    @Test
    void deleting_the_association_leaves_subnet_and_table() {
        putAll(NETWORK, ADDRESS, GATEWAY, SUBNET, TABLE, LINK);
        assertThat(cloud().find(LINK)).isPresent();
        cloud().delete(LINK, _ -> {});
        assertThat(cloud().find(LINK)).isEmpty();
        assertThat(cloud().find(SUBNET)).isPresent();
        assertThat(cloud().find(TABLE)).isPresent();
        assertThat(document("nodes").link("/properties/natGateway")).isPresent();
    }

    @Test
    void a_role_is_granted_once_and_found_until_it_is_revoked() {
        putAll(ADDRESS, GATEWAY, NETWORK, SUBNET, IDENTITY);
        var granted = put(ROLE);
        assertThat(put(ROLE).id()).isEqualToIgnoringCase(granted.id());
        assertThat(cloud().find(ROLE)).map(Found::state).contains(Found.State.READY);
        cloud().delete(ROLE, _ -> {});
        assertThat(cloud().find(ROLE)).isEmpty();
    }

    @Test
    void the_survey_holds_the_group_and_everything_in_it_in_full() {
        putAll(ADDRESS, GATEWAY, NETWORK, SUBNET, TABLE, IDENTITY);
        assertThat(cloud().survey(List.of(GROUP)))
                .extracting(document -> document.id().name())
                .contains(GROUP, "address", "gateway", "net", "nodes", "table", "identity");
        assertThat(document("gateway").text("/properties/idleTimeoutInMinutes")).contains("4");
    }

    @Test
    void a_refusal_carries_the_code_the_status_the_words_and_a_way_forward() {
        putAll(ADDRESS, GATEWAY);
        assertThatThrownBy(() -> cloud().delete(ADDRESS, _ -> {}))
                .isInstanceOfSatisfying(CloudException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("PublicIPAddressCannotBeDeleted");
                    assertThat(refusal.status()).isEqualTo(400);
                    assertThat(refusal).hasMessageContaining("can not be deleted");
                    assertThat(refusal.whatNow()).startsWith("Delete what still uses the address first");
                });
    }

    @Test
    void what_needs_a_group_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> put(new Resource.PublicIp("rg-egress-lab-nowhere", "address", REGION)))
                .isInstanceOfSatisfying(CloudException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("ResourceGroupNotFound");
                    assertThat(refusal.status()).isEqualTo(404);
                });
    }

    Found put(Resource.Arm resource) {
        return cloud().put(resource, TAGS, _ -> {});
    }

    void putAll(Resource.Arm... resources) {
        for (var resource : resources) assertThat(put(resource).state()).isEqualTo(Found.State.READY);
    }

    private String idOf(Resource.Arm resource) {
        return cloud().find(resource).orElseThrow().id();
    }

    private Document document(String name) {
        return cloud().survey(List.of(GROUP)).stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
