package dev.egresslab.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;

import java.time.Duration;
import java.util.function.Supplier;

/** Asks a cloud's Resource Manager for nothing, as nobody: any answer, a refusal too, says that it is there. */
final class Knock {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final String door;
    private final Supplier<HttpClient> http;

    Knock(CloudEndpoint endpoint) {
        door = endpoint.base() + "/subscriptions?api-version=2022-12-01";
        http = Once.of(() -> Transport.to(endpoint, PATIENCE));
    }

    /** Blocks some seconds at most. */
    boolean answered() {
        try (var answer = http.get().sendSync(new HttpRequest(HttpMethod.GET, door), Context.NONE)) {
            return answer.getStatusCode() > 0;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
