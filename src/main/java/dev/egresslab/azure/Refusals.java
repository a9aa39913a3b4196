package dev.egresslab.azure;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.management.exception.ManagementError;
import com.azure.core.management.exception.ManagementException;
import com.azure.identity.CredentialUnavailableException;
import com.microsoft.aad.msal4j.MsalServiceException;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Remedies;
import dev.egresslab.text.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Turns what the SDK throws into Azure's code and words, with a way forward. */
final class Refusals {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Remedies REMEDIES = new Remedies("azure");

    private Refusals() {}

    /** Does the work; whatever it throws leaves as a {@link CloudException}. */
    static <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (CloudException e) {
            throw e;
        } catch (RuntimeException e) {
            throw translate(e);
        }
    }

    /** Whether the answer was that the thing is not there. */
    static boolean absent(RuntimeException e) {
        return e instanceof HttpResponseException http
                && http.getResponse() != null
                && http.getResponse().getStatusCode() == 404;
    }

    /** @param status HTTP status, 0 where there was no answer */
    static CloudException of(String code, int status, @Nullable String what) {
        return REMEDIES.refusal(code, status, what == null ? code : what);
    }

    /** In our own words: the text {@code refusal.<what>}. */
    static CloudException ours(String code, int status, String what, Object... arguments) {
        return REMEDIES.refusal(code, status, Message.of("refusal." + what, arguments));
    }

    /** An error body, with {@code error} around it or bare as AKS sends it. */
    static CloudException body(@Nullable String body, int status, @Nullable String otherwise) {
        var tree = tree(body);
        var error = tree.path("error").isObject() ? tree.path("error") : tree;
        var code = error.path("code").asString("");
        if (code.isEmpty()) return of("Http" + status, status, otherwise);
        return of(code, status, error.path("message").asString(code));
    }

    /** A body as JSON; null where it is none, as a proxy's page. */
    static JsonNode tree(@Nullable String body) {
        try {
            return body == null || body.isBlank() ? JSON.nullNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.nullNode();
        }
    }

    private static CloudException translate(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case InterruptedException _ -> {
                    return Waits.interrupted();
                }
                case CloudException known -> {
                    return known;
                }
                case ManagementException refused -> {
                    return refused(refused);
                }
                case CredentialUnavailableException none -> {
                    return of("SignInRequired", 0, none.getMessage());
                }
                case ClientAuthenticationException denied -> {
                    return of("SignInFailed", 401, denied.getMessage());
                }
                case MsalServiceException denied -> {
                    return of(
                            "SignInFailed", denied.statusCode() == null ? 0 : denied.statusCode(), denied.getMessage());
                }
                case HttpResponseException http
                when http.getResponse() != null -> {
                    return body(null, http.getResponse().getStatusCode(), http.getMessage());
                }
                case UncheckedIOException _ -> {
                    // the cause says more
                }
                case IOException io -> {
                    return ours(
                            CloudException.CONNECTION,
                            0,
                            "noAnswer",
                            io.getMessage() == null ? io.toString() : io.getMessage());
                }
                case TimeoutException _ -> {
                    return ours(CloudException.CONNECTION, 0, "late");
                }
                default -> {
                    // the cause says more
                }
            }
        }
        throw e;
    }

    private static CloudException refused(ManagementException e) {
        var response = e.getResponse();
        int status = response == null ? 0 : response.getStatusCode();
        ManagementError error = e.getValue();
        var refusal = error == null || error.getCode() == null
                ? of("Http" + status, status, e.getMessage())
                : of(error.getCode(), status, error.getMessage());
        return response == null ? refusal : patient(refusal, response.getHeaderValue(HttpHeaderName.RETRY_AFTER));
    }

    private static CloudException patient(CloudException refusal, @Nullable String retryAfter) {
        if (retryAfter == null || !retryAfter.matches("[0-9]{1,5}")) return refusal;
        return refusal.after(Duration.ofSeconds(Integer.parseInt(retryAfter)));
    }
}
