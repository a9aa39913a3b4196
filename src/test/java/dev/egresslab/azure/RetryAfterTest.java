package dev.egresslab.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import dev.egresslab.InMemory;
import dev.egresslab.LoopbackPlace;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;

/** When an operation is asked about: never before the time that the cloud's own answer named, the first time included. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryAfterTest {
    @TempDir(factory = InMemory.class)
    private Path folder;

    @Test
    void an_operation_is_asked_about_when_retry_after_says_and_never_sooner() {
        try (var place = new LoopbackPlace(folder)) {
            place.practice().clock().speed(60);
            var asked = new Watch(Transport.to(place.azureEndpoint()));
            var cloud = new AzureCloud(place.azureEndpoint(), place.signIn(), asked);
            var type = OutboundTypes.find("loadBalancer").orElseThrow();
            var made = type.design(Answers.usual(type.parameters())).resources().stream()
                    .filter(Resource.Arm.class::isInstance)
                    .map(Resource.Arm.class::cast)
                    .toList();
            made.forEach(resource -> cloud.create(resource, Map.of(), _ -> {}));
            made.reversed().forEach(resource -> cloud.delete(resource, _ -> {}));
            assertThat(asked.early).isEmpty();
            assertThat(asked.inTime).hasSizeGreaterThan(3);
        }
    }

    /** A transport that knows from each answer when the next question may come. */
    private static final class Watch implements HttpClient {
        private final HttpClient wire;
        private final Map<String, Long> due = new HashMap<>();
        private final List<String> early = new CopyOnWriteArrayList<>();
        private final List<String> inTime = new CopyOnWriteArrayList<>();

        Watch(HttpClient wire) {
            this.wire = wire;
        }

        @Override
        public Mono<HttpResponse> send(HttpRequest request) {
            return Mono.fromCallable(() -> sendSync(request, Context.NONE));
        }

        @Override
        public Mono<HttpResponse> send(HttpRequest request, Context context) {
            return Mono.fromCallable(() -> sendSync(request, context));
        }

        @Override
        public synchronized HttpResponse sendSync(HttpRequest request, Context context) {
            var path = request.getUrl().getPath();
            var named = Optional.ofNullable(due.remove(path));
            named.ifPresent(time -> (System.nanoTime() < time ? early : inTime).add(path));
            var answer = wire.sendSync(request, context);
            var retryAfter = answer.getHeaderValue(HttpHeaderName.RETRY_AFTER);
            if (retryAfter == null) return answer;
            var time = System.nanoTime()
                    + Duration.ofSeconds(Long.parseLong(retryAfter)).toNanos();
            due.put(path, time);
            for (var header : List.of(HttpHeaderName.fromString("Azure-AsyncOperation"), HttpHeaderName.LOCATION))
                Optional.ofNullable(answer.getHeaderValue(header))
                        .ifPresent(url -> due.put(url.replaceAll("^https://[^/]+|\\?.*$", ""), time));
            return answer;
        }
    }
}
