package dev.egresslab.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.Context;
import dev.egresslab.plan.Progress;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.function.Consumer;

/** What the answers of one operation or one question say about it: when to ask again, and which status each request got. */
final class Pace {
    /** Azure's own where an answer does not say. */
    private static final Duration USUAL = Duration.ofSeconds(30);

    private static final String KEY = "egress-lab-pace";

    private final Consumer<Progress> heard;
    private volatile Duration first = Duration.ZERO;
    private volatile Duration next = USUAL;

    Pace(Consumer<Progress> heard) {
        this.heard = heard;
    }

    /** Travels with every request of the operation. */
    Context context() {
        return new Context(KEY, this);
    }

    /** How long to wait before asking for the first time: what began it says so, or has ended already. */
    Duration first() {
        return first;
    }

    /** How long to wait before asking again. */
    Duration next() {
        return next;
    }

    private void hear(HttpResponse answer) {
        var request = answer.getRequest();
        var retryAfter = answer.getHeaderValue(HttpHeaderName.RETRY_AFTER);
        next = seconds(retryAfter);
        if (request.getHttpMethod() == HttpMethod.GET) return;
        first = retryAfter == null ? Duration.ZERO : next;
        var path = request.getUrl().getPath().split("/");
        var what = path.length < 2 ? "" : path[path.length - 2] + "/" + path[path.length - 1];
        heard.accept(Progress.arm(request.getHttpMethod() + " " + what + ": " + answer.getStatusCode()));
    }

    private static Duration seconds(@org.jspecify.annotations.Nullable String header) {
        if (header == null || !header.matches("[0-9]{1,5}")) return USUAL;
        return Duration.ofSeconds(Math.max(1, Integer.parseInt(header)));
    }

    /** Lets the pace of a request hear its answer. */
    static final class Policy implements HttpPipelinePolicy {
        @Override
        public Mono<HttpResponse> process(HttpPipelineCallContext call, HttpPipelineNextPolicy next) {
            return next.process().doOnNext(answer -> tell(call, answer));
        }

        @Override
        public HttpResponse processSync(HttpPipelineCallContext call, HttpPipelineNextSyncPolicy next) {
            var answer = next.processSync();
            tell(call, answer);
            return answer;
        }

        private static void tell(HttpPipelineCallContext call, HttpResponse answer) {
            call.getData(KEY).ifPresent(pace -> ((Pace) pace).hear(answer));
        }
    }
}
