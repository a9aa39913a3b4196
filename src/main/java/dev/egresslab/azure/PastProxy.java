package dev.egresslab.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Proxies;
import reactor.core.publisher.Mono;

import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Tells a proxy that lets nobody through from a cloud that does not answer, which the SDK would ask again and again. */
record PastProxy(HttpClient http, Proxies proxies) implements HttpClient {
    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return http.send(request).map(PastProxy::through).onErrorMap(e -> told(e, request));
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request, Context context) {
        return http.send(request, context).map(PastProxy::through).onErrorMap(e -> told(e, request));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        try {
            return through(http.sendSync(request, context));
        } catch (RuntimeException e) {
            if (told(e, request) instanceof CloudException refusal) throw refusal;
            throw e;
        }
    }

    /** Such an answer is the proxy's, and has no body that could be read. */
    private static HttpResponse through(HttpResponse answer) {
        if (answer.getStatusCode() == HttpURLConnection.HTTP_PROXY_AUTH)
            throw Proxies.refusal("azure", HttpURLConnection.HTTP_PROXY_AUTH);
        return answer;
    }

    private Throwable told(Throwable e, HttpRequest request) {
        var status = Proxies.refused(e);
        if (status.isPresent()) return Proxies.refusal("azure", status.getAsInt());
        var proxy = proxies.to(URI.create(request.getUrl().toString()));
        return proxy.isPresent() && unreachable(e)
                ? Refusals.ours(CloudException.CONNECTION, 0, "proxy.silent", Proxies.text(proxy.get()))
                : e;
    }

    /** Whether the very first server on the way did not answer. */
    private static boolean unreachable(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof ConnectException) return true;
        return false;
    }
}
