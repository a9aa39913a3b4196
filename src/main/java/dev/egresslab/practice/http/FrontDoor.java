package dev.egresslab.practice.http;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets requests in, finds the site that answers, and writes the answer. Any browser tab can reach loopback, so a foreign
 * Host or Origin is turned away before anything is read.
 */
final class FrontDoor extends Handler.Abstract {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

    private final List<Site> sites;
    private final Gate gate;
    private final RequestLog log;

    FrontDoor(List<Site> sites, Gate gate, RequestLog log) {
        this.sites = List.copyOf(sites);
        this.gate = gate;
        this.log = log;
    }

    @Override
    public boolean handle(
            org.eclipse.jetty.server.Request from, org.eclipse.jetty.server.Response to, Callback callback)
            throws IOException {
        long began = System.nanoTime();
        var turnedAway = turnedAway(from);
        if (turnedAway.isPresent()) {
            write(turnedAway.get(), to, callback, false);
            return true;
        }
        try {
            var request = Requests.read(from);
            var answer = gate.pass(request, this::answer);
            if (answer.isPresent())
                write(answer.get(), to, callback, request.method().equals("HEAD"));
            else cut(from, callback);
            log.answered(request, answer.map(Response::status).orElse(0), System.nanoTime() - began);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cut(from, callback);
        } catch (Requests.Refused refused) {
            write(Response.text(refused.status, refused.getMessage() + "\n"), to, callback, false);
        } catch (IllegalArgumentException e) {
            write(Response.text(400, "The request cannot be read.\n"), to, callback, false);
        } catch (RuntimeException e) {
            if (!(e instanceof HttpException refused)) throw e;
            write(Response.text(refused.getCode(), "The request cannot be read.\n"), to, callback, false);
        }
        return true;
    }

    /** Asked for every request that wants to become a WebSocket. */
    @Nullable
    Object upgrade(ServerUpgradeRequest from, ServerUpgradeResponse to, Callback callback) throws IOException {
        var turnedAway = turnedAway(from);
        if (turnedAway.isPresent()) {
            write(turnedAway.get(), to, callback, false);
            return null;
        }
        var request = Requests.of(from, new byte[0]);
        var site = site(request);
        var conversation = site.flatMap(s -> s.upgrade(request));
        if (conversation.isEmpty()) {
            write(
                    site.map(s -> s.answer(request)).orElseGet(() -> Response.text(404, "Nothing is here.\n")),
                    to,
                    callback,
                    false);
            return null;
        }
        if (!conversation.get().subprotocol().isEmpty())
            to.setAcceptedSubProtocol(conversation.get().subprotocol());
        return new Socket(conversation.get());
    }

    private Response answer(Request request) {
        return site(request)
                .map(site -> site.answer(request))
                .orElseGet(() -> Response.text(404, "Nothing is here.\n"));
    }

    /** The client sees its connection end, and no answer. */
    private static void cut(org.eclipse.jetty.server.Request from, Callback callback) {
        from.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new EofException("The connection was cut"));
    }

    private Optional<Site> site(Request request) {
        return sites.stream().filter(s -> s.owns(request)).findFirst();
    }

    private static Optional<Response> turnedAway(org.eclipse.jetty.server.Request from) {
        var host = org.eclipse.jetty.server.Request.getServerName(from);
        if (host == null || !HOSTS.contains(host))
            return Optional.of(Response.text(421, "This is the practice cloud on 127.0.0.1.\n"));
        var origin = from.getHeaders().get("Origin");
        if (origin != null && !ours(origin))
            return Optional.of(Response.text(403, "Requests of other sites are not answered.\n"));
        if (!METHODS.contains(from.getMethod())) return Optional.of(Response.text(405, "Unknown method.\n"));
        return Optional.empty();
    }

    private static boolean ours(String origin) {
        return HOSTS.stream().anyMatch(host -> origin.startsWith("https://" + host));
    }

    private static void write(
            Response answer, org.eclipse.jetty.server.Response to, Callback callback, boolean headOnly)
            throws IOException {
        if (answer instanceof Response.Cut) {
            cut(to.getRequest(), callback);
            return;
        }
        to.setStatus(answer.status());
        answer.headers().forEach((name, value) -> to.getHeaders().put(name, value));
        switch (answer) {
            case Response.Cut _ -> {
                // has been dealt with
            }
            case Response.Whole whole -> {
                to.getHeaders().put("Content-Length", whole.body().length);
                try (var out = Content.Sink.asOutputStream(to)) {
                    if (!headOnly) out.write(whole.body());
                } catch (IOException e) {
                    callback.failed(e);
                    return;
                }
                callback.succeeded();
            }
            case Response.Streamed streamed -> {
                try (var out = Content.Sink.asOutputStream(to)) {
                    streamed.writer().write(out);
                } catch (IOException e) {
                    callback.failed(e);
                    return;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    callback.failed(e);
                    return;
                }
                callback.succeeded();
            }
        }
    }
}
