package dev.egresslab.practice.arm;

import dev.egresslab.practice.MemoryShelf;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import static dev.egresslab.practice.arm.ArmScene.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArmSiteTest {
    private static final String ADDRESS = GROUP + "/providers/Microsoft.Network/publicIPAddresses/pip";
    private static final String BODY = "{\"location\": \"West Europe\", \"sku\": {\"name\": \"Standard\"}}";

    private final ArmScene scene = new ArmScene();

    @Test
    void a_call_without_a_token_is_refused_and_says_where_to_get_one() {
        var answer = scene.call("GET", GROUP, "", Map.of());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.at("/error/code")).isEqualTo("AuthenticationFailed");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer authorization_uri=\"https://127.0.0.1:18443/");
        var unknown = scene.call("GET", GROUP, "", Map.of("authorization", "Bearer other"));
        assertThat(unknown.at("/error/code")).isEqualTo("InvalidAuthenticationToken");
    }

    @Test
    void an_api_version_is_required_and_must_look_like_one() {
        assertThat(scene.get(GROUP + "?x=y").at("/error/code")).isEqualTo("MissingApiVersionParameter");
        assertThat(scene.get(GROUP + "?api-version=1").at("/error/code")).isEqualTo("InvalidApiVersionParameter");
        assertThat(scene.get(GROUP + "?api-version=2099-01-01-preview").status())
                .isEqualTo(404);
    }

    @Test
    void a_group_is_created_once_and_found_in_every_casing() {
        assertThat(scene.put(GROUP, "{\"location\": \"westeurope\"}").status()).isEqualTo(201);
        assertThat(scene.put(GROUP, "{\"location\": \"westeurope\"}").status()).isEqualTo(200);
        assertThat(scene.call("HEAD", GROUP.toLowerCase(java.util.Locale.ROOT), "")
                        .status())
                .isEqualTo(204);
        assertThat(scene.get(GROUP.replace("rg", "RG")).at("/name")).isEqualTo("rg");
    }

    @Test
    void a_resource_is_updating_until_its_operation_has_ended() {
        scene.group();
        var created = scene.put(ADDRESS, BODY);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("/properties/provisioningState")).isEqualTo("Updating");
        assertThat(created.at("/location")).isEqualTo("westeurope");
        assertThat(created.at("/properties/ipAddress")).isNotEmpty();
        assertThat(created.header("Retry-After")).isEqualTo("5");
        var poll = URI.create(created.header("Azure-AsyncOperation"));
        assertThat(scene.get(poll.getPath() + "?" + poll.getQuery()).at("/status"))
                .isEqualTo("InProgress");
        scene.pass(Duration.ofSeconds(6));
        assertThat(scene.get(poll.getPath() + "?" + poll.getQuery()).at("/status"))
                .isEqualTo("Succeeded");
        assertThat(scene.get(ADDRESS).at("/properties/provisioningState")).isEqualTo("Succeeded");
    }

    @Test
    void a_second_change_while_the_first_runs_is_refused() {
        scene.group().put(ADDRESS, BODY);
        var answer = scene.put(ADDRESS, BODY);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.at("/error/code")).isEqualTo("AnotherOperationInProgress");
    }

    @Test
    void what_was_running_goes_on_after_a_restart() {
        var shelf = new MemoryShelf();
        new ArmScene(shelf, 1).group().put(ADDRESS, BODY);
        var again = new ArmScene(shelf, 1);
        assertThat(again.get(ADDRESS).at("/properties/provisioningState")).isEqualTo("Updating");
        assertThat(again.pass(Duration.ofSeconds(6)).get(ADDRESS).at("/properties/provisioningState"))
                .isEqualTo("Succeeded");
    }

    @Test
    void a_group_takes_its_content_with_it() {
        scene.group().put(ADDRESS, BODY);
        scene.pass(Duration.ofSeconds(6));
        var deleted = scene.delete(GROUP);
        assertThat(deleted.status()).isEqualTo(202);
        assertThat(deleted.header("Location")).contains("/operationresults/");
        assertThat(scene.put(ADDRESS, BODY).at("/error/code")).isEqualTo("ResourceGroupBeingDeleted");
        scene.pass(Duration.ofMinutes(1));
        assertThat(scene.call("HEAD", GROUP, "").status()).isEqualTo(404);
        assertThat(scene.get(ADDRESS).at("/error/code")).isEqualTo("ResourceGroupNotFound");
    }

    @Test
    void what_is_no_resource_is_refused_in_azures_words() {
        scene.group();
        assertThat(scene.put(ADDRESS, "{").at("/error/code")).isEqualTo("InvalidRequestContent");
        assertThat(scene.put(ADDRESS, "[]").at("/error/code")).isEqualTo("InvalidRequestContent");
        assertThat(scene.put(ADDRESS, "{}").at("/error/code")).isEqualTo("LocationRequired");
        assertThat(scene.put(ADDRESS, "{\"location\":\"mars\"}").at("/error/code"))
                .isEqualTo("LocationNotAvailableForResourceType");
        assertThat(scene.put(ADDRESS + "%", BODY).at("/error/code")).isEqualTo("InvalidResourceName");
        assertThat(scene.get(GROUP + "/providers/Microsoft.Network/nothings/x").at("/error/code"))
                .isEqualTo("InvalidResourceType");
        assertThat(scene.get(GROUP + "/providers/Microsoft.Nothing/x/y").at("/error/code"))
                .isEqualTo("InvalidResourceNamespace");
        assertThat(scene.get(ADDRESS).at("/error/message"))
                .isEqualTo(
                        "The Resource 'Microsoft.Network/publicIPAddresses/pip' under resource group 'rg' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");
    }

    @Test
    void a_list_where_a_text_belongs_is_a_bad_request_and_no_server_error() {
        var scene = new ArmScene().group();
        var path = ArmScene.GROUP + "/providers/Microsoft.Network/publicIPAddresses/ip";
        for (var body : new String[] {
            "{\"location\": [\"westeurope\"], \"sku\": {\"name\": \"Standard\"}}",
            "{\"location\": \"westeurope\", \"sku\": {\"name\": [\"Standard\"]}}"
        }) {
            assertThat(scene.call("PUT", path, body).status()).as(body).isEqualTo(400);
        }
    }

    @Test
    void children_in_a_body_need_names_of_their_own() {
        var scene = new ArmScene().group();
        var path = ArmScene.GROUP + "/providers/Microsoft.Network/virtualNetworks/v";
        var body = """
                {"location": "westeurope", "properties": {"addressSpace": {"addressPrefixes": ["10.0.0.0/16"]}, "subnets": [
                  {"name": "%s", "properties": {"addressPrefix": "10.0.0.0/24"}},
                  {"name": "%s", "properties": {"addressPrefix": "10.0.1.0/24"}}]}}""";
        assertThat(scene.put(path, body.formatted("", "b")).status()).isEqualTo(400);
        assertThat(scene.put(path, body.formatted("a/b", "b")).status()).isEqualTo(400);
        assertThat(scene.put(path, body.formatted("a", "A")).at("/error/code")).isEqualTo("DuplicateResourceName");
        assertThat(scene.put(path, body.formatted("a", "b")).status()).isEqualTo(201);
    }
}
