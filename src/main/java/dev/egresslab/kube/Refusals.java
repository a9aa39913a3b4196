package dev.egresslab.kube;

import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Proxies;
import dev.egresslab.plan.Remedies;
import dev.egresslab.text.Message;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.WebSocketHandshakeException;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Turns what the client throws into Kubernetes' own reason and words, with a way forward. */
final class Refusals {
    private static final Remedies REMEDIES = new Remedies("kube");

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

    /** @param status HTTP status, 0 where there was no answer */
    static CloudException of(String reason, int status, String what) {
        return REMEDIES.refusal(reason, status, what);
    }

    /** In our own words: the text {@code refusal.<what>}. */
    static CloudException ours(String reason, int status, String what, Object... arguments) {
        return REMEDIES.refusal(reason, status, Message.of("refusal." + what, arguments));
    }

    private static RuntimeException translate(RuntimeException e) {
        var proxy = Proxies.refused(e);
        if (proxy.isPresent()) return Proxies.refusal("kube", proxy.getAsInt());
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) return Waits.interrupted();
            if (cause instanceof CloudException known) return known;
            if (cause instanceof KubernetesClientException refused && refused.getStatus() != null)
                return refused(refused);
            if (cause instanceof WebSocketHandshakeException unopened) return unopened(unopened);
            if (cause instanceof IOException || cause instanceof TimeoutException)
                return ours(
                        CloudException.CONNECTION,
                        0,
                        "noAnswer.cluster",
                        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
        }
        return e instanceof KubernetesClientException
                ? of(CloudException.CONNECTION, 0, String.valueOf(e.getMessage()))
                : e;
    }

    /** A command in a container needs a connection into it, which the API server opens only where one runs. */
    private static CloudException unopened(WebSocketHandshakeException e) {
        int status = e.getResponse() == null ? 0 : e.getResponse().code();
        return ours("ExecFailed", status, "unopened", Integer.toString(status));
    }

    private static CloudException refused(KubernetesClientException e) {
        var status = e.getStatus();
        var reason = status.getReason() == null ? "Http" + e.getCode() : status.getReason();
        return of(
                reason,
                e.getCode(),
                status.getMessage() == null ? String.valueOf(e.getMessage()) : status.getMessage());
    }
}
