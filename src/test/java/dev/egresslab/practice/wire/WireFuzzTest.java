package dev.egresslab.practice.wire;

import dev.egresslab.practice.PracticeCloud;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever arrives at the real server: never a server error, never a hang, never a stack trace, nothing that piles up. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WireFuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 5_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_126L);
    private static final int SPARE_THREADS = 30;
    private static final long SPARE_BYTES = 96L << 20;

    private String subscription = "";

    @Test
    void whatever_is_sent_is_answered_or_refused_and_nothing_piles_up(@TempDir Path folder) throws Exception {
        var options = new PracticeCloud.Options(folder, 0, Double.POSITIVE_INFINITY, 7, _ -> {});
        try (var cloud = PracticeCloud.start(options, Clock.systemUTC(), new SecureRandom())) {
            var client = new RawClient(cloud);
            subscription = cloud.subscription();
            var token = token(client, cloud);
            var attacks = new Attacks(paths(), token, ground(client, token), SEED);
            int early = REQUESTS / 5;
            for (int i = 0; i < early; i++) attack(client, attacks, i);
            int threads = threads();
            long bytes = heap();
            for (int i = early; i < REQUESTS; i++) attack(client, attacks, i);
            assertThat(threads()).as("threads").isLessThan(threads + SPARE_THREADS);
            assertThat(heap()).as("bytes in use").isLessThan(bytes + SPARE_BYTES);
            assertThat(call(client, token, "GET", "/subscriptions?api-version=2025-04-01", ""))
                    .as("still answers")
                    .startsWith("HTTP/1.1 200");
        }
    }

    private static void attack(RawClient client, Attacks attacks, int number) throws Exception {
        int kind = attacks.next(20);
        var bytes = kind == 0 ? attacks.garbage() : kind == 1 ? attacks.frames() : attacks.request();
        // a WebSocket stays open until one side ends it, and whoever announces more than he sends is waited for
        var then = kind <= 1 || attacks.lied() ? RawClient.Then.HALF_CLOSE : attacks.then();
        var answer = client.send(bytes, then);
        var what = "request " + number + " of seed " + SEED + ": "
                + new String(bytes, 0, Math.min(600, bytes.length), StandardCharsets.ISO_8859_1);
        assertThat(answer).as(what).doesNotContain("\tat ", "Exception", "dev.egresslab", "org.eclipse");
        if (answer.startsWith("HTTP/1.1 "))
            assertThat(Integer.parseInt(answer.substring(9, 12)))
                    .as(what + "\n" + answer)
                    .isBetween(101, 499);
    }

    /** A group and a cluster, so that there is something to be asked for; answers the cluster's token. */
    private String ground(RawClient client, String token) throws Exception {
        var group = "/subscriptions/" + subscription + "/resourceGroups/rg";
        call(client, token, "PUT", group + "?api-version=2025-04-01", "{\"location\":\"westeurope\"}");
        var cluster = call(
                client,
                token,
                "PUT",
                group + "/providers/Microsoft.ContainerService/managedClusters/aks?api-version=2025-03-01",
                """
                {"location":"westeurope","identity":{"type":"SystemAssigned"},"properties":{"agentPoolProfiles":[
                 {"name":"p","count":1,"mode":"System","vmSize":"Standard_DS2_v2"}]}}""");
        assertThat(cluster).startsWith("HTTP/1.1 201");
        var credential = call(
                client,
                token,
                "POST",
                group
                        + "/providers/Microsoft.ContainerService/managedClusters/aks/listClusterUserCredential?api-version=2025-03-01",
                "");
        var config = JsonMapper.shared()
                .readTree(credential.substring(credential.indexOf("\r\n\r\n") + 4))
                .at("/kubeconfigs/0/value")
                .asString();
        var yaml = new String(Base64.getDecoder().decode(config), StandardCharsets.UTF_8);
        return yaml.replaceFirst("(?s).*\\btoken: *\"?([\\w-]+).*", "$1");
    }

    private List<String> paths() {
        var group = "/subscriptions/" + subscription + "/resourceGroups/rg";
        var network = group + "/providers/Microsoft.Network/";
        var kube = "/k8s/rg/aks/api/v1/namespaces/default/";
        return List.of(
                "/",
                "*",
                "/subscriptions",
                group,
                group + "/resources",
                network + "publicIPAddresses/x",
                network + "virtualNetworks/v/subnets/s",
                network + "azureFirewalls/f",
                network + "loadBalancers/l",
                group + "/providers/Microsoft.Resources/deployments/d",
                group + "/providers/Microsoft.Resources/deployments/d/whatIf",
                group + "/providers/Microsoft.ContainerService/managedClusters/aks/agentPools/q",
                "/subscriptions/" + subscription + "/providers",
                "/tenants",
                "/adfs/oauth2/token",
                "/adfs/oauth2/authorize",
                "/adfs/oauth2/devicecode",
                "/metadata/endpoints",
                "/graph/v1.0/servicePrincipals",
                "/ext/index.json",
                "/k8s/rg/aks/api",
                "/k8s/rg/aks/apis",
                "/k8s/rg/aks/openapi/v3",
                kube + "pods",
                kube + "pods/nginx",
                kube + "pods/nginx/log",
                kube + "pods/nginx/exec?command=sh&stdin=true&stdout=true",
                kube + "services/x",
                kube + "events",
                "/k8s/rg/aks/apis/apps/v1/namespaces/default/deployments/d",
                "/k8s/rg/aks/apis/batch/v1/jobs",
                "/k8s/rg/aks/version",
                "/k8s/rg/other/api");
    }

    private static String token(RawClient client, PracticeCloud cloud) throws Exception {
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s&scope=x"
                .formatted(cloud.clientId(), cloud.clientSecret());
        var answer = client.send(
                ("POST /" + cloud.tenant()
                                + "/oauth2/v2.0/token HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                + form.length() + "\r\n\r\n" + form)
                        .getBytes(StandardCharsets.US_ASCII),
                RawClient.Then.READ);
        return JsonMapper.shared()
                .readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4))
                .path("access_token")
                .asString();
    }

    private static String call(RawClient client, String token, String method, String path, String body)
            throws Exception {
        return client.send(
                String.format(
                                Locale.ROOT,
                                "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s",
                                method,
                                path,
                                token,
                                body.length(),
                                body)
                        .getBytes(StandardCharsets.US_ASCII),
                RawClient.Then.READ);
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
