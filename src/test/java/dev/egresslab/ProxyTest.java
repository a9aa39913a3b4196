package dev.egresslab;

import dev.egresslab.azure.AzureEntrance;
import dev.egresslab.azure.Clouds;
import dev.egresslab.azure.NamedProxies;
import dev.egresslab.kube.KubeClusters;
import dev.egresslab.lab.LabException;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Entrance;
import dev.egresslab.plan.Proxies;
import dev.egresslab.text.Texts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What stands between companies' computers and Azure. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProxyTest {
    private static final String LOGIN = "me:pa@ss word";
    private static final Map<String, String> APPLICATION = Map.of(
            "AZURE_CLIENT_ID", "11111111-1111-1111-1111-111111111111",
            "AZURE_CLIENT_SECRET", "not-a-secret",
            "AZURE_TENANT_ID", "22222222-2222-2222-2222-222222222222");

    @Test
    void signing_in_goes_through_the_proxy_that_the_environment_names() throws IOException {
        try (var proxy = new CorporateProxy(Optional.empty())) {
            var refusal = signingIn(Map.of("HTTPS_PROXY", "http://" + proxy.address()));

            assertThat(proxy.asked()).contains("login.microsoftonline.us:443");
            assertThat(refusal.code()).isEqualTo("ProxyRefused");
            assertThat(refusal.said(new Texts(Locale.ENGLISH))).contains("403", "NO_PROXY");
        }
    }

    @Test
    void a_proxy_that_wants_a_password_is_told_it_and_nobody_else_is() throws IOException {
        try (var proxy = new CorporateProxy(Optional.of(LOGIN))) {
            var refusal = signingIn(Map.of("https_proxy", "http://me:pa%40ss%20word@" + proxy.address()));

            assertThat(proxy.asked()).contains("login.microsoftonline.us:443");
            assertThat(refusal.toString()).doesNotContain("pa@ss", "pa%40ss");
        }
    }

    @Test
    void a_proxy_that_is_told_no_password_says_so() throws IOException {
        try (var proxy = new CorporateProxy(Optional.of(LOGIN))) {
            var refusal = signingIn(Map.of("HTTPS_PROXY", proxy.address()));

            assertThat(proxy.asked()).isEmpty();
            assertThat(refusal.code()).isEqualTo("ProxyRefused");
            assertThat(refusal.said(new Texts(Locale.ENGLISH))).contains("407", "user:password");
        }
    }

    @Test
    void a_proxy_that_is_not_there_is_named() throws IOException {
        var proxy = new CorporateProxy(Optional.empty());
        proxy.close();

        var refusal = signingIn(Map.of("HTTPS_PROXY", proxy.address()));

        assertThat(refusal.code()).isEqualTo(CloudException.CONNECTION);
        assertThat(refusal.said(new Texts(Locale.ENGLISH))).contains("The proxy " + proxy.address());
    }

    @Test
    void clusters_are_reached_through_it_too() throws IOException {
        try (var proxy = new CorporateProxy(Optional.of(LOGIN))) {
            var proxies = NamedProxies.of(Map.of("HTTPS_PROXY", "http://me:pa%40ss%20word@" + proxy.address()));
            try (var cluster = new KubeClusters(proxies).open(KUBECONFIG)) {
                var refusal = catchThrowableOfType(CloudException.class, cluster::survey);

                assertThat(proxy.asked()).contains("aks-1.hcp.westeurope.azmk8s.io:443");
                assertThat(refusal.code()).isEqualTo("ProxyRefused");
            }
        }
    }

    @Test
    void a_cluster_behind_a_proxy_that_is_told_no_password_says_so() throws IOException {
        try (var proxy = new CorporateProxy(Optional.of(LOGIN));
                var cluster =
                        new KubeClusters(NamedProxies.of(Map.of("HTTPS_PROXY", proxy.address()))).open(KUBECONFIG)) {
            var refusal = catchThrowableOfType(CloudException.class, cluster::survey);

            assertThat(proxy.asked()).isEmpty();
            assertThat(refusal.code()).isEqualTo("ProxyRefused");
        }
    }

    @Test
    void what_no_proxy_names_and_this_computer_are_reached_without_it() {
        var proxies = NamedProxies.of(
                Map.of("HTTPS_PROXY", "http://proxy.corp:3128", "NO_PROXY", "corp.example, *.azmk8s.io"));

        assertThat(proxies.to(URI.create("https://management.azure.com"))).isPresent();
        assertThat(proxies.to(URI.create("https://git.corp.example"))).isEmpty();
        assertThat(proxies.to(URI.create("https://corp.example"))).isEmpty();
        assertThat(proxies.to(URI.create("https://aks-1.hcp.westeurope.azmk8s.io:443")))
                .isEmpty();
        assertThat(Proxies.loopback(URI.create("https://127.0.0.1:8443"))).isTrue();
    }

    @Test
    void a_name_that_is_no_proxy_is_said_without_its_password() {
        var refusal = catchThrowableOfType(
                LabException.class, () -> signIn(Map.of("HTTPS_PROXY", "socks5://me:secret@proxy:1080")));

        assertThat(refusal.said(new Texts(Locale.ENGLISH)))
                .contains("HTTPS_PROXY", "proxy:1080", "http://host:port")
                .doesNotContain("secret");
    }

    private static CloudException signingIn(Map<String, String> environment) {
        return catchThrowableOfType(CloudException.class, () -> signIn(environment));
    }

    private static void signIn(Map<String, String> environment) {
        var all = new HashMap<>(APPLICATION);
        all.putAll(environment);
        all.put("EGRESS_LAB_CLOUD", "AzureUSGovernment");
        new AzureEntrance(Clouds.of(all), all).signIn(Entrance.Way.ENVIRONMENT, "", _ -> {});
    }

    private static final String KUBECONFIG = """
            apiVersion: v1
            kind: Config
            current-context: c
            clusters:
            - name: c
              cluster: {server: "https://aks-1.hcp.westeurope.azmk8s.io:443"}
            users:
            - name: u
              user: {token: nothing}
            contexts:
            - name: c
              context: {cluster: c, user: u}
            """;
}
