package dev.egresslab.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A transport that lets every request through and keeps what was sent. */
final class Recorder implements HttpClient {
    /** A request with a body. */
    record Sent(HttpMethod method, String path, JsonNode body) {}

    private final HttpClient wire;
    private final List<Sent> sent = new ArrayList<>();
    private final List<String> all = new ArrayList<>();
    private final Set<String> credentials = new HashSet<>();

    Recorder(HttpClient wire) {
        this.wire = wire;
    }

    synchronized List<Sent> puts() {
        return sent.stream().filter(s -> s.method() == HttpMethod.PUT).toList();
    }

    /** Method and path of every request. */
    synchronized List<String> requests() {
        return List.copyOf(all);
    }

    /** What requests carried to prove who asks. */
    synchronized Set<String> credentials() {
        return Set.copyOf(credentials);
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.defer(() -> {
            keep(request);
            return wire.send(request);
        });
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request, Context context) {
        return Mono.defer(() -> {
            keep(request);
            return wire.send(request, context);
        });
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        keep(request);
        return wire.sendSync(request, context);
    }

    private synchronized void keep(HttpRequest request) {
        var path = request.getUrl().getPath();
        all.add(request.getHttpMethod() + " " + path);
        var proof = request.getHeaders().getValue(HttpHeaderName.AUTHORIZATION);
        if (proof != null) credentials.add(proof.substring(proof.indexOf(' ') + 1));
        if (request.getHttpMethod() != HttpMethod.PUT || request.getBodyAsBinaryData() == null) return;
        var body = JsonMapper.shared().readTree(request.getBodyAsBinaryData().toString());
        sent.add(new Sent(request.getHttpMethod(), path, body));
    }
}
