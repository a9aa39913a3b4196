package dev.egresslab.practice.arm;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static dev.egresslab.practice.arm.ArmScene.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocksAndTagsTest {
    private static final String ADDRESS = GROUP + "/providers/Microsoft.Network/publicIPAddresses/x";
    private static final String LOCK = "/providers/Microsoft.Authorization/locks/keep";
    private static final String TAGS = GROUP + "/providers/Microsoft.Resources/tags/default";

    private final ArmScene scene = new ArmScene().group();

    @Test
    void what_is_locked_cannot_be_deleted_until_the_lock_is_gone() {
        address();
        assertThat(scene.put(ADDRESS + LOCK, "{\"properties\": {\"level\": \"CanNotDelete\"}}")
                        .status())
                .isEqualTo(201);
        assertThat(scene.get(GROUP + "/providers/Microsoft.Authorization/locks")
                        .body()
                        .path("value"))
                .hasSize(1);
        var refused = scene.delete(ADDRESS);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/error/code")).isEqualTo("ScopeLocked");
        assertThat(scene.delete(GROUP).status()).isEqualTo(409);
        assertThat(address()).isEqualTo(200);
        assertThat(scene.delete(ADDRESS + LOCK).status()).isEqualTo(200);
        assertThat(scene.delete(ADDRESS).status()).isEqualTo(202);
    }

    @Test
    void a_read_only_lock_on_a_group_keeps_everything_in_it_as_it_is() {
        address();
        scene.put(GROUP + LOCK, "{\"properties\": {\"level\": \"ReadOnly\", \"notes\": \"exam\"}}");
        assertThat(address()).isEqualTo(409);
        assertThat(scene.call("PATCH", ADDRESS, "{\"tags\": {\"a\": \"b\"}}").status())
                .isEqualTo(409);
        assertThat(scene.get(ADDRESS).status()).isEqualTo(200);
    }

    @Test
    void tags_of_a_scope_are_merged_replaced_and_taken_away() {
        scene.put(TAGS, "{\"properties\": {\"tags\": {\"a\": \"1\", \"b\": \"2\"}}}");
        assertThat(scene.get(GROUP).at("/tags/a")).isEqualTo("1");
        scene.call("PATCH", TAGS, "{\"operation\": \"Merge\", \"properties\": {\"tags\": {\"c\": \"3\"}}}");
        assertThat(scene.get(TAGS).body().at("/properties/tags")).hasSize(3);
        scene.call("PATCH", TAGS, "{\"operation\": \"Delete\", \"properties\": {\"tags\": {\"a\": \"1\"}}}");
        assertThat(scene.get(TAGS).body().at("/properties/tags")).hasSize(2);
        assertThat(scene.delete(TAGS).status()).isEqualTo(200);
        assertThat(scene.get(GROUP).body().path("tags")).isEmpty();
    }

    @Test
    void a_subscription_has_tags_of_its_own_and_counts_those_of_all_resources() {
        var own = "/subscriptions/" + ArmScene.SUBSCRIPTION;
        scene.put(
                own + "/providers/Microsoft.Resources/tags/default",
                "{\"properties\": {\"tags\": {\"course\": \"aks\"}}}");
        assertThat(scene.get(own).at("/tags/course")).isEqualTo("aks");
        address();
        assertThat(scene.get(own + "/tagNames")
                        .body()
                        .path("value")
                        .valueStream()
                        .map(t -> t.path("tagName").asString()))
                .contains("course", "t");
        assertThat(scene.put(own + "/tagNames/owner", "").status()).isEqualTo(200);
        assertThat(scene.get(own + "/tagNames").body().toString()).contains("owner");
        scene.delete(own + "/tagNames/owner");
        scene.delete(own + "/providers/Microsoft.Resources/tags/default");
        assertThat(scene.get(own).body().path("tags")).isEmpty();
        assertThat(scene.arm.documents()).noneMatch(d -> d.id().toString().contains("Microsoft.Resources/tag"));
    }

    @Test
    void a_read_only_group_cannot_be_tagged_itself() {
        scene.put(GROUP + LOCK, "{\"properties\": {\"level\": \"ReadOnly\"}}");
        assertThat(scene.call("PATCH", GROUP, "{\"tags\": {\"a\": \"b\"}}").at("/error/code"))
                .isEqualTo("ScopeLocked");
    }

    private int address() {
        int status = scene.put(
                        ADDRESS,
                        "{\"location\": \"westeurope\", \"sku\": {\"name\": \"Standard\"}, \"tags\": {\"t\": \""
                                + scene.time.instant() + "\"}}")
                .status();
        scene.pass(Duration.ofSeconds(10));
        return status;
    }
}
