package dev.egresslab.azure;

import com.azure.core.http.HttpPipelineBuilder;
import com.sun.net.httpserver.HttpServer;
import dev.egresslab.plan.Proxies;
import dev.egresslab.plan.Subscription;
import dev.egresslab.plan.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** What an account sees, as the documentation of the two lists shows it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountTest {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_guest_sees_all_directories_by_name_and_by_their_domain_where_they_have_none() {
        says("/tenants", 200, """
                {"value": [
                  {"id": "/tenants/b", "tenantId": "b", "displayName": "Fabrikam", "defaultDomain": "fabrikam.com",
                   "tenantCategory": "ManagedBy"},
                  {"id": "/tenants/c", "tenantId": "c", "defaultDomain": "adatum.com"},
                  {"id": "/tenants/a", "tenantId": "a", "displayName": "Contoso", "defaultDomain": "contoso.com",
                   "tenantCategory": "Home"}]}""");

        assertThat(account().tenants())
                .containsExactly(
                        new Tenant("a", "Contoso", "contoso.com"),
                        new Tenant("b", "Fabrikam", "fabrikam.com"),
                        new Tenant("c", "adatum.com", "adatum.com"));
    }

    @Test
    void who_may_not_ask_for_directories_sees_the_subscriptions_all_the_same() {
        says("/tenants", 403, "{\"error\": {\"code\": \"AuthorizationFailed\", \"message\": \"No.\"}}");
        says("/subscriptions", 200, """
                {"value": [
                  {"subscriptionId": "2", "displayName": "Old", "tenantId": "a", "state": "Disabled"},
                  {"subscriptionId": "1", "displayName": "Visual Studio", "tenantId": "a", "state": "Enabled"}]}""");

        assertThat(account().tenants()).isEmpty();
        assertThat(account().subscriptions())
                .containsExactly(
                        new Subscription("1", "Visual Studio", "a", true), new Subscription("2", "Old", "a", false));
    }

    private void says(String path, int status, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private Account account() {
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var endpoint = new CloudEndpoint(base, base, "", "", Optional.empty(), false, Proxies.MACHINE);
        var pipeline =
                new HttpPipelineBuilder().httpClient(Transport.to(endpoint)).build();
        return new Account(new Rest(endpoint, pipeline));
    }
}
