package dev.egresslab.practice.record;

import dev.egresslab.Trust;
import dev.egresslab.practice.PracticeCloud;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Sends the requests of a recording to a practice cloud over the wire. Its time stands still, but for the moments at which the
 * recording says that Azure had finished.
 */
final class Replay {
    private static final String RECORDED = "00000000-0000-0000-0000-000000000000";

    private final PracticeCloud cloud;
    private final HttpClient client;
    private final String bearer;
    private final Map<String, String> urls = new HashMap<>();
    private final Set<String> running = new HashSet<>();
    private final Map<String, JsonNode> read = new HashMap<>();

    Replay(PracticeCloud cloud) throws Exception {
        this.cloud = cloud;
        client = HttpClient.newBuilder()
                .sslContext(Trust.in(cloud.authorityPem()))
                .proxy(ProxySelector.of(null))
                .build();
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s&scope=x"
                .formatted(cloud.clientId(), cloud.clientSecret());
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(cloud.endpoint() + "/" + cloud.tenant() + "/oauth2/v2.0/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        bearer = "Bearer "
                + JsonMapper.shared()
                        .readTree(answer.body())
                        .path("access_token")
                        .asString();
    }

    /** What the practice cloud answered. */
    record Answer(int status, String text, HttpResponse<String> raw) {
        JsonNode body() {
            return JsonMapper.shared().readTree(text.isEmpty() ? "{}" : text);
        }
    }

    Answer send(Recording.Call call) throws Exception {
        if (!call.goingOn()) settle();
        var url = call.text("url");
        var answer = send(
                call.text("method"),
                call.poll() ? urls.getOrDefault(key(url), url) : url,
                body(call),
                call.text("ifMatch"));
        if (answer.status() < 300) read.put(resource(url), answer.body());
        remember(call.text("async"), answer, "Azure-AsyncOperation");
        remember(call.text("location"), answer, "Location");
        return answer;
    }

    /** Lets everything that is running come to its end. */
    void settle() throws Exception {
        cloud.clock().speed(Double.POSITIVE_INFINITY);
        for (var url : running) {
            Answer answer;
            do answer = send("GET", url, "", "");
            while (answer.status() == 202
                    || (answer.body().path("status").asString("").matches("[A-Z].*")
                            && !answer.body().path("status").asString("").matches("Succeeded|Failed|Canceled")));
        }
        running.clear();
        cloud.clock().speed(0);
    }

    /** Takes away whatever the recording has left behind. */
    void empty() throws Exception {
        settle();
        var groups = "/subscriptions/" + RECORDED + "/resourcegroups";
        for (var group :
                send("GET", groups + "?api-version=2025-04-01", "", "").body().path("value")) {
            var answer = send("DELETE", group.path("id").asString() + "?api-version=2025-04-01", "", "");
            remember("", answer, "Location");
            settle();
        }
    }

    private void remember(String recorded, Answer answer, String header) {
        var ours = answer.raw().headers().firstValue(header);
        if (ours.isEmpty()) return;
        running.add(ours.get());
        if (!recorded.isEmpty()) urls.put(key(recorded), ours.get());
    }

    private static String key(String url) {
        return url.replaceAll("\\?.*", "");
    }

    private Answer send(String method, String url, String body, String ifMatch) throws Exception {
        var target = url.startsWith("http") ? url : cloud.endpoint() + mapped(url);
        var request = HttpRequest.newBuilder(
                        URI.create(target.replace("$", "%24").replace(" ", "%20")))
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(mapped(body)));
        if (!ifMatch.isEmpty()) request.header("If-Match", ifMatch);
        var answer = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body(), answer);
    }

    private String body(Recording.Call call) {
        var body = call.node().path("body");
        if (body.isMissingNode()) return "";
        return resolved(body, read.getOrDefault(resource(call.text("url")), MissingNode.getInstance()))
                .toString();
    }

    /** The same body, with what this cloud has said where the client only sends back what it has read. */
    private static JsonNode resolved(JsonNode body, JsonNode read) {
        if (body.isString() && body.asString().equals("\u00abread\u00bb")) return read;
        if (body.isArray()) {
            var list = JsonMapper.shared().createArrayNode();
            for (int i = 0; i < body.size(); i++) add(resolved(body.get(i), read.path(i)), list::add);
            return list;
        }
        if (!body.isObject()) return body;
        var object = JsonMapper.shared().createObjectNode();
        body.properties()
                .forEach(member -> add(
                        resolved(member.getValue(), read.path(member.getKey())),
                        value -> object.set(member.getKey(), value)));
        return object;
    }

    private static void add(JsonNode value, Consumer<JsonNode> target) {
        if (!value.isMissingNode()) target.accept(value);
    }

    private static String resource(String url) {
        return key(url).toLowerCase(Locale.ROOT);
    }

    private String mapped(String text) {
        return text.replace("/subscriptions/" + RECORDED, "/subscriptions/" + cloud.subscription());
    }
}
