package dev.egresslab.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Subscription;
import dev.egresslab.plan.Tenant;
import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;

/** What an account can see with a token for one directory. */
record Account(Rest rest) {
    // https://learn.microsoft.com/rest/api/resources/subscriptions/list
    private static final String VERSION = "api-version=2022-12-01";

    static Account of(CloudEndpoint endpoint, TokenCredential credential, HttpClient http) {
        var pipeline = new HttpPipelineBuilder()
                .httpClient(http)
                .policies(
                        new UserAgentPolicy("egress-lab"),
                        new BearerTokenAuthenticationPolicy(credential, endpoint.scope()))
                .build();
        return new Account(new Rest(endpoint, pipeline));
    }

    /** Subscriptions of that directory: those that can be used stand first, then by name. */
    List<Subscription> subscriptions() {
        return rest.list("/subscriptions", VERSION).stream()
                .map(Account::subscription)
                .sorted(Comparator.comparing((Subscription s) -> !s.enabled()).thenComparing(Subscription::name))
                .toList();
    }

    /** All directories of the account, by name; none where it may not ask, which keeps nobody from working. */
    List<Tenant> tenants() {
        try {
            return rest.list("/tenants", VERSION).stream()
                    .map(Account::tenant)
                    .sorted(Comparator.comparing(Tenant::name))
                    .toList();
        } catch (CloudException e) {
            return List.of();
        }
    }

    private static Subscription subscription(JsonNode body) {
        return new Subscription(
                body.path("subscriptionId").asString(""),
                body.path("displayName").asString(""),
                body.path("tenantId").asString(""),
                body.path("state").asString("").equals("Enabled"));
    }

    private static Tenant tenant(JsonNode body) {
        var id = body.path("tenantId").asString("");
        var domain = body.path("defaultDomain").asString("");
        return new Tenant(id, body.path("displayName").asString(domain.isEmpty() ? id : domain), domain);
    }
}
