package dev.egresslab.kube;

import dev.egresslab.plan.Proxies;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;

import java.net.HttpURLConnection;
import java.util.concurrent.CompletableFuture;

/** A proxy's own answer has no body, which the client stumbles over; here it is known for what it is. */
final class ProxyAnswer implements Interceptor {
    static final String NAME = "proxy-answer";

    @Override
    public CompletableFuture<Boolean> afterFailure(BasicBuilder next, HttpResponse<?> answer, RequestTags tags) {
        return answer.code() == HttpURLConnection.HTTP_PROXY_AUTH
                ? CompletableFuture.failedFuture(Proxies.refusal("kube", answer.code()))
                : CompletableFuture.completedFuture(false);
    }
}
