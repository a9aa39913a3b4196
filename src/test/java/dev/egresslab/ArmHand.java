package dev.egresslab;

import dev.egresslab.practice.PracticeCloud;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;

/** A hand that changes resources behind everybody's back, over the wire as any client would. */
public final class ArmHand {
    private final PracticeCloud cloud;
    private final HttpClient http;
    private final String token;

    public ArmHand(PracticeCloud cloud) throws Exception {
        this.cloud = cloud;
        http = HttpClient.newBuilder()
                .sslContext(Trust.in(cloud.authorityPem()))
                .build();
        var form =
                "grant_type=client_credentials&scope=https://management.azure.com/.default&client_id=%s&client_secret=%s"
                        .formatted(cloud.clientId(), cloud.clientSecret());
        var asked = HttpRequest.newBuilder(URI.create(cloud.endpoint() + "/" + cloud.tenant() + "/oauth2/v2.0/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = http.send(asked, HttpResponse.BodyHandlers.ofString()).body();
        token = JsonMapper.shared().readTree(answer).path("access_token").asString();
    }

    /** The resource at {@code group/…}, below the subscription's resource groups. */
    public JsonNode get(String path) throws Exception {
        return JsonMapper.shared().readTree(call("GET", path, ""));
    }

    public void edit(String path, Consumer<ObjectNode> change) throws Exception {
        var body = (ObjectNode) get(path);
        change.accept(body);
        call("PUT", path, body.toString());
    }

    /** Makes a resource. */
    public void put(String path, String body) throws Exception {
        call("PUT", path, body);
    }

    /** Names of the resources of a type in a group. */
    public List<String> list(String path) throws Exception {
        return get(path)
                .path("value")
                .valueStream()
                .map(found -> found.path("name").asString(""))
                .toList();
    }

    public void delete(String path) throws Exception {
        call("DELETE", path, "");
    }

    /** Asks for something to be done; the cloud's answer where it refuses is in the exception. */
    public void post(String path) throws Exception {
        call("POST", path, "");
    }

    private String call(String method, String path, String body) throws Exception {
        var url = cloud.endpoint() + "/subscriptions/" + cloud.subscription() + "/resourceGroups/" + path
                + "?api-version=2024-05-01";
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) throw new IllegalStateException(method + " " + path + ": " + answer.body());
        return answer.body();
    }
}
