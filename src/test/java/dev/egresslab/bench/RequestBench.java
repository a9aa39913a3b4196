package dev.egresslab.bench;

import dev.egresslab.Trust;
import dev.egresslab.practice.PracticeCloud;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The requests of {@code az group show} and {@code kubectl get pods}: JMH says what a client waits, the request log what we take. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RequestBench {
    private static final Pattern MILLIS = Pattern.compile("in (\\d+) ms");

    private final ConcurrentLinkedQueue<Integer> log = new ConcurrentLinkedQueue<>();
    private PracticeCloud cloud;
    private HttpClient client;
    private String bearer = "";
    private String kubernetes = "";
    private String group;

    /** A cloud with a group and a cluster in it. */
    @Setup
    public void open() throws Exception {
        var options = new PracticeCloud.Options(
                Files.createTempDirectory("bench"), 0, Double.POSITIVE_INFINITY, 7, activity -> {
                    var millis = MILLIS.matcher(activity.text());
                    if (millis.find()) log.add(Integer.valueOf(millis.group(1)));
                });
        cloud = PracticeCloud.start(options, Clock.systemUTC(), new SecureRandom());
        client = HttpClient.newBuilder()
                .sslContext(Trust.in(cloud.authorityPem()))
                .proxy(ProxySelector.of(null))
                .build();
        group = "/subscriptions/" + cloud.subscription() + "/resourceGroups/rg";
        var form = "grant_type=client_credentials&client_id=" + cloud.clientId() + "&client_secret="
                + cloud.clientSecret() + "&scope=x";
        var token =
                send("POST", "/" + cloud.tenant() + "/oauth2/v2.0/token", form, "application/x-www-form-urlencoded");
        bearer = JsonMapper.shared().readTree(token).path("access_token").asString();
        send("PUT", group + "?api-version=2025-04-01", "{\"location\": \"westeurope\"}", "application/json");
        send(
                "PUT",
                group + "/providers/Microsoft.ContainerService/managedClusters/aks?api-version=2025-03-01",
                """
                {"location": "westeurope", "identity": {"type": "SystemAssigned"}, "properties": {"agentPoolProfiles": [
                 {"name": "p", "count": 3, "mode": "System", "vmSize": "Standard_DS2_v2"}]}}""",
                "application/json");
        var credential = send(
                "POST",
                group
                        + "/providers/Microsoft.ContainerService/managedClusters/aks/listClusterUserCredential?api-version=2025-03-01",
                "",
                "application/json");
        var config = JsonMapper.shared()
                .readTree(credential)
                .at("/kubeconfigs/0/value")
                .asString();
        kubernetes = new String(Base64.getDecoder().decode(config), StandardCharsets.UTF_8)
                .replaceFirst("(?s).*\\btoken: *\"?([\\w-]+).*", "$1");
    }

    /** Prints the percentiles of the request log. */
    @TearDown
    public void close() {
        var times = log.stream().mapToInt(Integer::intValue).toArray();
        // the first half is warm-up
        var warm = Arrays.stream(times).skip(times.length / 2).sorted().toArray();
        System.out.printf(
                "%nrequest log: %d requests, p50 %d ms, p99 %d ms, p99.9 %d ms, most %d ms%n",
                warm.length, at(warm, 0.5), at(warm, 0.99), at(warm, 0.999), at(warm, 1));
        cloud.close();
    }

    /** {@code az group show}. */
    @Benchmark
    public String groupShow() throws Exception {
        return send("GET", group + "?api-version=2021-04-01", "", "application/json");
    }

    /** {@code kubectl get pods}. */
    @Benchmark
    public String getPods() throws Exception {
        return send("GET", "/k8s/rg/aks/api/v1/namespaces/default/pods?limit=500", "", "application/json");
    }

    private static int at(int[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }

    private String send(String method, String path, String body, String type) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(cloud.endpoint() + path)).header("Content-Type", type);
        request.header("Authorization", "Bearer " + (path.startsWith("/k8s") ? kubernetes : bearer));
        request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() > 201)
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        return answer.body();
    }
}
