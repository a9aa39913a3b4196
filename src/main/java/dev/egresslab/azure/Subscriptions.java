package dev.egresslab.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import dev.egresslab.plan.Subscription;
import tools.jackson.databind.JsonNode;

import java.util.List;

/** Which subscriptions an account can see, in the directory that its token is for. */
final class Subscriptions {
    // https://learn.microsoft.com/rest/api/resources/subscriptions/list
    private static final String VERSION = "2022-12-01";

    private Subscriptions() {}

    /** Asks; the first use of the credential. Those that can be used stand first, then by name. */
    static List<Subscription> of(CloudEndpoint endpoint, TokenCredential credential, HttpClient http) {
        var pipeline = new HttpPipelineBuilder()
                .httpClient(http)
                .policies(
                        new UserAgentPolicy("egress-lab"),
                        new BearerTokenAuthenticationPolicy(credential, endpoint.scope()))
                .build();
        return new Rest(endpoint, pipeline)
                .list("/subscriptions", "api-version=" + VERSION).stream()
                        .map(Subscriptions::subscription)
                        .sorted(java.util.Comparator.comparing((Subscription s) -> !s.enabled())
                                .thenComparing(Subscription::name))
                        .toList();
    }

    private static Subscription subscription(JsonNode body) {
        return new Subscription(
                body.path("subscriptionId").asString(""),
                body.path("displayName").asString(""),
                body.path("tenantId").asString(""),
                body.path("state").asString("").equals("Enabled"));
    }
}
