package dev.egresslab.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.ExponentialBackoffOptions;
import com.azure.core.http.policy.RequestRetryCondition;
import com.azure.core.http.policy.RetryOptions;
import com.azure.identity.AadCredentialBuilderBase;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.DeviceCodeCredentialBuilder;
import com.azure.identity.InteractiveBrowserCredentialBuilder;
import dev.egresslab.plan.CloudException;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** A way to sign in. Nothing is asked of anybody before the first token is needed; what it holds is never shown. */
public final class SignIn {
    /** Work and school accounts of any directory. */
    static final String ANY_TENANT = "organizations";

    private final String name;
    private final BiFunction<CloudEndpoint, HttpClient, TokenCredential> way;

    private SignIn(String name, BiFunction<CloudEndpoint, HttpClient, TokenCredential> way) {
        this.name = name;
        this.way = way;
    }

    /** As an application with a secret. */
    public static SignIn application(String clientId, String secret) {
        return new SignIn("application " + clientId, (endpoint, http) -> {
            var builder = new ClientSecretCredentialBuilder().clientId(clientId).clientSecret(secret);
            return at(endpoint, http, builder).build();
        });
    }

    /**
     * As the application that the environment names: {@code AZURE_CLIENT_ID} and {@code AZURE_CLIENT_SECRET}.
     *
     * @throws dev.egresslab.plan.CloudException where one is missing
     */
    public static SignIn environment(Map<String, String> environment) {
        var id = environment.getOrDefault("AZURE_CLIENT_ID", "");
        var secret = environment.getOrDefault("AZURE_CLIENT_SECRET", "");
        if (id.isEmpty() || secret.isEmpty())
            throw Refusals.ours("SignInRequired", 0, "environment", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET");
        return application(id, secret);
    }

    /** As whoever is signed in to the Azure CLI on this machine. */
    public static SignIn azureCli(Map<String, String> environment) {
        return new SignIn("az login", (endpoint, _) -> new AzCredential(endpoint, environment));
    }

    /** In the person's own browser. Call for a token off the user interface's thread. */
    public static SignIn browser() {
        return new SignIn("browser", (endpoint, http) -> {
            var builder = new InteractiveBrowserCredentialBuilder();
            return at(endpoint, http, builder).build();
        });
    }

    /** With a code that the person types on any device. {@code show} gets Microsoft's own sentence with address and code. */
    public static SignIn deviceCode(Consumer<String> show) {
        return new SignIn("device code", (endpoint, http) -> {
            var builder = new DeviceCodeCredentialBuilder().challengeConsumer(info -> show.accept(info.getMessage()));
            return at(endpoint, http, builder).build();
        });
    }

    /** As whoever is signed in at the time; the same for every client of a place. */
    static SignIn session(Session session) {
        var fresh = new AtomicBoolean(true);
        return new SignIn("session", (_, _) -> {
            if (!fresh.getAndSet(false)) session.renew();
            return session;
        });
    }

    /** Whether a directory is left to the account that signs in. */
    static boolean anywhere(String tenant) {
        return tenant.isEmpty() || tenant.equals(ANY_TENANT);
    }

    /** What all ways have in common. An authority that Microsoft's directory does not know is not looked up there. */
    private static <B extends AadCredentialBuilderBase<B>> B at(CloudEndpoint endpoint, HttpClient http, B builder) {
        builder.tenantId(endpoint.tenant())
                .authorityHost(endpoint.authority().toString())
                .retryOptions(new RetryOptions(new ExponentialBackoffOptions()).setShouldRetryCondition(SignIn::again))
                .httpClient(http);
        return endpoint.publicAuthority() ? builder : builder.disableInstanceDiscovery();
    }

    /** What may be otherwise in a second; a refusal stays one. */
    private static boolean again(RequestRetryCondition last) {
        var answer = last.getResponse();
        if (answer == null) return !(last.getThrowable() instanceof CloudException);
        int status = answer.getStatusCode();
        return status == 408 || status == 429 || status == 500 || status > 501;
    }

    /** Made ready when the first token is asked for. */
    TokenCredential credential(CloudEndpoint endpoint, HttpClient http) {
        return new LateCredential(Once.of(() -> way.apply(endpoint, http)));
    }

    @Override
    public String toString() {
        return name;
    }
}
