package dev.egresslab.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.HttpPipelinePolicy;
import reactor.core.publisher.Mono;

import java.util.function.Supplier;

/**
 * Puts the token on a request; where the cloud says that it is good no longer, fetches another and asks once more. The SDK's
 * own policy keeps a token until the time that was foretold, whatever the cloud says.
 */
final class FreshToken implements HttpPipelinePolicy {
    private final Supplier<BearerTokenAuthenticationPolicy> sources;
    private volatile BearerTokenAuthenticationPolicy source;

    /** @param sources each one begins without a token */
    FreshToken(Supplier<BearerTokenAuthenticationPolicy> sources) {
        this.sources = sources;
        source = sources.get();
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext call, HttpPipelineNextPolicy next) {
        var again = next.clone();
        var used = source;
        return used.process(call, next).flatMap(answer -> {
            if (!stale(answer)) return Mono.just(answer);
            answer.close();
            return fresh(used).process(call, again);
        });
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext call, HttpPipelineNextSyncPolicy next) {
        var again = next.clone();
        var used = source;
        var answer = used.processSync(call, next);
        if (!stale(answer)) return answer;
        answer.close();
        return fresh(used).processSync(call, again);
    }

    /** Only the first of many calls that were turned away makes a new one. */
    private synchronized BearerTokenAuthenticationPolicy fresh(BearerTokenAuthenticationPolicy used) {
        if (source.equals(used)) source = sources.get();
        return source;
    }

    private static boolean stale(HttpResponse answer) {
        var challenge = answer.getHeaderValue(HttpHeaderName.WWW_AUTHENTICATE);
        return answer.getStatusCode() == 401 && challenge != null && challenge.contains("invalid_token");
    }
}
