package dev.egresslab.practice.identity;

import dev.egresslab.practice.http.Response;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.function.Supplier;

/** Where everything is: the cloud's endpoints in the three shapes that tools ask for, and OpenID configuration. */
final class Metadata {
    private static final String CLOUD = """
            {"name": "PracticeCloud", "portal": "%1$s", "resourceManager": "%1$s/", "gallery": "%1$s/",
             "graph": "%1$s/graph/", "graphAudience": "%1$s/graph/", "microsoftGraphResourceId": "%1$s/graph/",
             "batch": "%1$s/", "media": "%1$s/", "sqlManagement": "%1$s/", "vmImageAliasDoc": "%1$s/",
             "activeDirectoryDataLake": "%1$s/", "logAnalyticsResourceId": "%1$s/", "ossrDbmsResourceId": "%1$s/",
             "synapseAnalyticsResourceId": "%1$s/", "appInsightsResourceId": "%1$s/",
             "authentication": {"loginEndpoint": "%1$s/adfs", "audiences": ["%1$s/", "%1$s"], "tenant": "%2$s",
              "identityProvider": "ADFS"},
             "suffixes": {"storage": "practice.local", "keyVaultDns": "vault.practice.local",
              "acrLoginServer": "azurecr.practice.local", "sqlServerHostname": "database.practice.local"}}""";

    private final Directory directory;
    private final Supplier<String> endpoint;

    Metadata(Directory directory, Supplier<String> endpoint) {
        this.directory = directory;
        this.endpoint = endpoint;
    }

    Response endpoints(String version) {
        var cloud = object(CLOUD);
        if (version.compareTo("2018") < 0) return Response.json(200, object("""
                            {"galleryEndpoint": "%1$s/", "graphEndpoint": "%1$s/graph/", "portalEndpoint": "%1$s/",
                             "authentication": {"loginEndpoint": "%1$s/adfs", "audiences": ["%1$s/"]}}""").toString());
        return Response.json(200, version.compareTo("2022") < 0 ? "[" + cloud + "]" : cloud.toString());
    }

    /** @param path {@code /adfs/.well-known/…} or {@code /<tenant>/v2.0/.well-known/…} */
    Response openId(String path) {
        boolean adfs = path.startsWith("/adfs");
        var base = endpoint.get() + (adfs ? "/adfs/oauth2" : "/" + directory.tenant() + "/oauth2/v2.0");
        var issuer = endpoint.get() + (adfs ? "/adfs" : "/" + directory.tenant() + "/v2.0");
        var configuration = JsonMapper.shared()
                .createObjectNode()
                .put("issuer", issuer)
                .put("authorization_endpoint", base + "/authorize")
                .put("token_endpoint", base + "/token")
                .put("device_authorization_endpoint", base + "/devicecode")
                .put("userinfo_endpoint", base + "/userinfo")
                .put("end_session_endpoint", base + "/logout")
                .put("jwks_uri", base + "/keys");
        configuration.putArray("response_types_supported").add("code").add("id_token");
        configuration.putArray("response_modes_supported").add("query").add("form_post");
        configuration.putArray("subject_types_supported").add("pairwise");
        configuration.putArray("id_token_signing_alg_values_supported").add("none");
        configuration.putArray("scopes_supported").add("openid").add("profile").add("offline_access");
        return Response.json(200, configuration.toString());
    }

    Response instance() {
        return Response.json(200, object("""
                        {"tenant_discovery_endpoint": "%1$s/%2$s/v2.0/.well-known/openid-configuration",
                         "api-version": "1.1", "metadata": []}""").toString());
    }

    private ObjectNode object(String text) {
        var filled = text.replace("%1$s", endpoint.get()).replace("%2$s", directory.tenant());
        return (ObjectNode) JsonMapper.shared().readTree(filled);
    }
}
