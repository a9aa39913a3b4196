package dev.egresslab.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.Context;
import dev.egresslab.address.Ipv4;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The address that the internet sees of this computer: what an API server with authorized ranges must admit. */
public final class OwnAddress {
    /** Each answers with the asker's address and nothing else. */
    public static final List<URI> SERVICES = List.of(
            URI.create("https://api.ipify.org"),
            URI.create("https://checkip.amazonaws.com"),
            URI.create("https://ipv4.icanhazip.com"));

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final List<URI> services;
    private final Supplier<HttpClient> http;
    private Optional<Ipv4> known = Optional.empty();

    /** @param endpoint whose trust and proxy are used */
    public OwnAddress(List<URI> services, CloudEndpoint endpoint) {
        this.services = List.copyOf(services);
        http = Once.of(() -> Transport.to(endpoint, PATIENCE));
    }

    /** Asks one service after another until one answers; empty where none does. Kept once it is known. */
    public synchronized Optional<Ipv4> find() {
        if (known.isEmpty())
            known = services.stream().flatMap(s -> ask(s).stream()).findFirst();
        return known;
    }

    private Optional<Ipv4> ask(URI service) {
        try (var answer = http.get().sendSync(new HttpRequest(HttpMethod.GET, service.toString()), Context.NONE)) {
            var body = answer.getBodyAsBinaryData();
            var said = body == null ? "" : body.toString().strip();
            return answer.getStatusCode() == 200
                            && Ipv4.is(said)
                            && Ipv4.parse(said).isPublic()
                    ? Optional.of(Ipv4.parse(said))
                    : Optional.empty();
        } catch (RuntimeException e) {
            // the next one may be reachable
            return Optional.empty();
        }
    }
}
