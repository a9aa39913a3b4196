package dev.egresslab;

import dev.egresslab.cli.Desk;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Somebody who works with az beside the window: signed in by the terminal's folder, with the headers that az sends. */
public final class Learner {
    private static final String AZ = "AZURECLI/2.74.0 (DEB) azsdk-python-core/1.31.0 Python/3.12.8";

    private final String endpoint;
    private final String subscription;
    private final HttpClient http;
    private final String token;

    public Learner(Desk desk) throws IOException, InterruptedException, GeneralSecurityException {
        var folder = desk.workbench().places().getFirst().terminal().orElseThrow();
        endpoint = desk.endpoint();
        subscription = desk.workbench().places().getFirst().subscription();
        http = HttpClient.newBuilder()
                .sslContext(Trust.in(Files.readString(folder.resolve("ca-bundle.pem"))))
                .build();
        token = signIn(folder);
    }

    /** One request of one az command, with its options but not their values, as az tells them; answers the status. */
    public int az(String command, String options, String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(endpoint + "/subscriptions/" + subscription + path + "?api-version=2024-05-01"))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .headers("User-Agent", AZ, "Authorization", "Bearer " + token, "Content-Type", "application/json");
        if (!command.isEmpty()) request.headers("CommandName", command, "ParameterSetName", options);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private String signIn(Path folder) throws IOException, InterruptedException {
        var entry = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("azure/service_principal_entries.json")))
                .get(0);
        return token(
                http,
                endpoint,
                entry.path("client_id").asString(),
                entry.path("client_secret").asString());
    }

    /** A token of the practice cloud, as it gives it to an application for its secret. */
    static String token(HttpClient http, String endpoint, String client, String secret)
            throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret + "&scope="
                + endpoint + "/.default";
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(endpoint + "/adfs/oauth2/token"))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .headers("User-Agent", AZ, "Content-Type", "application/x-www-form-urlencoded")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }
}
