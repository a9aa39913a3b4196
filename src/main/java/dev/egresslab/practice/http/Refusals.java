package dev.egresslab.practice.http;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server itself answers to bytes that are no request: a status and one plain line, and nothing of how it works inside. */
final class Refusals extends ErrorHandler {
    Refusals() {
        setShowStacks(false);
        setShowCauses(false);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        // an unknown version or encoding is the sender's mistake and no failure of ours
        if (status == 501 || status == 505) response.setStatus(400);
        response.getHeaders().put("Content-Type", "text/plain");
        var text =
                response.getStatus() < 500 ? "The request cannot be read.\n" : "The practice cloud failed to answer.\n";
        Content.Sink.write(response, true, text, callback);
        return true;
    }
}
