package dev.egresslab.practice.identity;

import dev.egresslab.practice.HandTime;
import dev.egresslab.practice.MemoryShelf;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentitySiteTest {
    private static final String TENANT = "99999999-2222-4333-8444-555555555555";
    private static final String CLIENT = "11111111-2222-4333-8444-555555555555";
    private static final String AZ = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

    private final HandTime time = new HandTime();
    private final MemoryShelf shelf = new MemoryShelf();
    private final Tokens tokens = new Tokens(shelf, time, new SecureRandom());
    private final IdentitySite site = new IdentitySite(
            Directory.of(TENANT, CLIENT, "right", "principal"), tokens, time, () -> "https://127.0.0.1:18443");

    @Test
    void the_application_gets_a_token_for_its_secret_and_the_token_is_good_for_a_day() {
        var answer = token("grant_type=client_credentials&client_id=" + CLIENT + "&client_secret=right");
        var token = answer.path("access_token").asString();
        assertThat(answer.path("refresh_in").asInt()).isPositive();
        assertThat(tokens.good(token)).isTrue();
        assertThat(new Tokens(shelf, time, new SecureRandom()).good(token)).isTrue();
        time.pass(Duration.ofHours(25));
        assertThat(tokens.good(token)).isFalse();
    }

    @Test
    void only_a_hash_of_a_token_is_kept() {
        var token = tokens.issue();
        assertThat(shelf.all("token").toString()).doesNotContain(token);
    }

    @Test
    void a_wrong_secret_is_refused_as_entra_does() {
        var answer = call(
                "POST",
                "/" + TENANT + "/oauth2/v2.0/token",
                "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret=wrong");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(json(answer).path("error").asString()).isEqualTo("invalid_client");
        assertThat(json(answer).path("error_description").asString())
                .startsWith("AADSTS7000215: Invalid client secret provided.")
                .doesNotContain("wrong");
    }

    @Test
    void metadata_has_the_shape_that_each_version_of_az_reads() {
        assertThat(json(get("/metadata/endpoints?api-version=2015-01-01"))
                        .at("/authentication/loginEndpoint")
                        .asString())
                .isEqualTo("https://127.0.0.1:18443/adfs");
        assertThat(json(get("/metadata/endpoints?api-version=2019-05-01")).isArray())
                .isTrue();
        assertThat(json(get("/metadata/endpoints?api-version=2022-09-01"))
                        .path("resourceManager")
                        .asString())
                .isEqualTo("https://127.0.0.1:18443/");
        assertThat(json(get("/adfs/.well-known/openid-configuration"))
                        .path("token_endpoint")
                        .asString())
                .isEqualTo("https://127.0.0.1:18443/adfs/oauth2/token");
    }

    @Test
    void a_person_signs_in_with_a_code_once_and_goes_on_with_the_refresh_token() {
        var page = get("/adfs/oauth2/authorize?redirect_uri=http%3A%2F%2Flocalhost%3A8400&state=s1&nonce=n1"
                .replace("%3A", ":")
                .replace("%2F", "/"));
        assertThat(page.status()).isEqualTo(302);
        var code = URI.create(page.headers().get("Location")).getQuery().replaceAll("^code=([^&]*).*", "$1");
        var form = "grant_type=authorization_code&client_id=" + AZ + "&code=" + code;
        var answer = token(form);
        assertThat(answer.path("id_token").asString().split("\\.")).hasSize(2);
        var again = call("POST", "/adfs/oauth2/token", form);
        assertThat(again.status()).isEqualTo(400);
        var refresh = answer.path("refresh_token").asString();
        assertThat(token("grant_type=refresh_token&client_id=" + AZ + "&refresh_token=" + refresh)
                        .has("access_token"))
                .isTrue();
    }

    @Test
    void a_code_is_never_sent_to_another_computer() {
        assertThat(get("/adfs/oauth2/authorize?redirect_uri=http://evil.example/x")
                        .status())
                .isEqualTo(400);
    }

    private JsonNode token(String form) {
        var answer = call("POST", "/adfs/oauth2/token", form);
        assertThat(answer.status()).isEqualTo(200);
        return json(answer);
    }

    private Response.Whole get(String path) {
        return call("GET", path, "");
    }

    private Response.Whole call(String method, String path, String body) {
        int question = path.indexOf('?');
        var query = new LinkedHashMap<String, List<String>>();
        if (question > 0)
            for (var pair : path.substring(question + 1).split("&"))
                query.put(pair.substring(0, pair.indexOf('=')), List.of(pair.substring(pair.indexOf('=') + 1)));
        var request = new Request(
                method,
                question < 0 ? path : path.substring(0, question),
                query,
                Map.of(),
                body.getBytes(StandardCharsets.UTF_8));
        assertThat(site.owns(request)).isTrue();
        return (Response.Whole) site.answer(request);
    }

    private static JsonNode json(Response.Whole answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
