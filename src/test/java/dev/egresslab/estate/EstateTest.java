package dev.egresslab.estate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EstateTest {
    private static final ResourceId GROUP = ResourceId.of("/subscriptions/s/resourceGroups/rg");
    private static final ResourceId VNET = GROUP.child("providers/Microsoft.Network/virtualNetworks", "v");
    private static final ResourceId SUBNET = VNET.child("subnets", "nodes");

    @Test
    void an_id_is_the_same_in_every_casing_and_keeps_its_own() {
        var shouted = ResourceId.of(SUBNET.toString().toUpperCase(java.util.Locale.ROOT));
        assertThat(shouted).isEqualTo(SUBNET).hasSameHashCodeAs(SUBNET);
        assertThat(shouted.toString()).startsWith("/SUBSCRIPTIONS/");
    }

    @Test
    void an_id_knows_its_type_its_group_and_what_holds_it() {
        assertThat(SUBNET.type()).isEqualTo("Microsoft.Network/virtualNetworks/subnets");
        assertThat(SUBNET.parent()).contains(VNET);
        assertThat(VNET.parent()).contains(GROUP);
        assertThat(SUBNET.group()).contains("rg");
        assertThat(GROUP.type()).isEqualTo("Microsoft.Resources/resourceGroups");
        assertThat(SUBNET.within(GROUP)).isTrue();
        assertThat(ResourceId.of("/subscriptions/s/resourceGroups/rg2").within(GROUP))
                .isFalse();
    }

    @Test
    void an_extension_belongs_to_its_scope() {
        var role = ResourceId.of(SUBNET + "/providers/Microsoft.Authorization/roleAssignments/r");
        assertThat(role.type()).isEqualTo("Microsoft.Authorization/roleAssignments");
        assertThat(role.parent()).contains(SUBNET);
        assertThat(role.group()).contains("rg");
    }

    @Test
    void repeated_and_trailing_slashes_do_not_count_and_a_word_is_no_id() {
        assertThat(ResourceId.of("//subscriptions/s//resourceGroups/rg/")).isEqualTo(GROUP);
        assertThatThrownBy(() -> ResourceId.of("rg")).hasMessageContaining("rg");
    }

    @Test
    void a_document_is_found_in_any_casing_and_read_by_pointer() {
        var estate = new Estate(List.of(document(SUBNET, """
                {"properties": {"natGateway": {"id": "%s"}, "addressPrefix": "10.0.0.0/24", "none": null}}""".formatted(VNET))), Map.of());
        var found = estate.find(ResourceId.of(SUBNET.toString().toLowerCase(java.util.Locale.ROOT)))
                .orElseThrow();
        assertThat(found.text("/properties/addressPrefix")).contains("10.0.0.0/24");
        assertThat(found.text("/properties/none")).isEmpty();
        assertThat(found.text("/properties/absent")).isEmpty();
        assertThat(found.link("/properties/natGateway")).contains(VNET);
        assertThat(found.links("/properties/natGateway")).isEmpty();
        assertThat(found.items("/properties/addressPrefix")).isEmpty();
    }

    @Test
    void what_lies_below_an_id_is_listed_and_neighbours_are_not() {
        var other = ResourceId.of("/subscriptions/s/resourceGroups/rg2/providers/Microsoft.Network/virtualNetworks/v");
        var estate = new Estate(List.of(document(VNET, "{}"), document(SUBNET, "{}"), document(other, "{}")), Map.of());
        assertThat(estate.under(GROUP)).extracting(Document::id).containsExactlyInAnyOrder(VNET, SUBNET);
        assertThat(estate.all("microsoft.network/VIRTUALNETWORKS")).hasSize(2);
    }

    @Test
    void objects_belong_to_their_cluster() {
        var pod = new KubeObject(JsonMapper.shared().readTree("""
                {"kind": "Pod", "metadata": {"name": "nginx", "namespace": "default", "labels": {"run": "nginx"}}}"""));
        var estate = new Estate(List.of(), Map.of(VNET, List.of(pod)));
        assertThat(estate.object(VNET, "Pod", "default", "nginx")).contains(pod);
        assertThat(estate.object(VNET, "Pod", "other", "nginx")).isEmpty();
        assertThat(estate.objects(GROUP)).isEmpty();
        assertThat(pod.labels()).containsEntry("run", "nginx");
    }

    private static Document document(ResourceId id, String json) {
        return new Document(id, JsonMapper.shared().readTree(json));
    }
}
