package dev.egresslab.practice.kube.shell;

import dev.egresslab.net.Hop;
import dev.egresslab.net.Host;
import dev.egresslab.net.Outcome;
import dev.egresslab.net.Trace;
import dev.egresslab.net.World;

import java.util.Optional;
import java.util.Set;

/** What comes back over HTTP, from where the packet went. */
record Reply(int status, String reason, String type, String body) {
    // https://learn.microsoft.com/azure/firewall/rule-processing: the whole of what a denied client is told
    private static final String DENIED = "Action: Deny. Reason: No rule matched. Proceeding with default action.";
    private static final Set<String> WITH_NEWLINE = Set.of("icanhazip.com", "checkip.amazonaws.com", "ifconfig.co");

    static Optional<Reply> of(Trace trace, World world) {
        if (trace.outcome() == Outcome.DENIED_HTTP)
            return Optional.of(new Reply(470, "status code 470", "text/plain; charset=utf-8", DENIED));
        if (trace.outcome() == Outcome.BAD_GATEWAY) {
            return Optional.of(
                    new Reply(
                            502,
                            "Bad Gateway",
                            "text/html",
                            "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>Microsoft-Azure-Application-Gateway/v2</center>\r\n</body>\r\n</html>\r\n"));
        }
        if (!trace.outcome().arrived()) return Optional.empty();
        var last = trace.hops().getLast();
        if (last.kind() != Hop.Kind.INTERNET)
            return Optional.of(ok(
                    "text/html",
                    "<!DOCTYPE html>\n<html>\n<head>\n<title>Welcome to " + last.name()
                            + "!</title>\n</head>\n</html>\n"));
        return Optional.of(host(last.name(), trace, world));
    }

    private static Reply host(String name, Trace trace, World world) {
        var service = world.named(name)
                .or(() -> world.at(trace.sent().destination().address()))
                .map(Host::service)
                .orElse(Host.Service.WEB);
        return switch (service) {
            case ECHO_IP -> ok("text/plain; charset=utf-8", trace.seenAs() + (WITH_NEWLINE.contains(name) ? "\n" : ""));
            case REGISTRY ->
                new Reply(
                        401,
                        "Unauthorized",
                        "application/json",
                        "{\"errors\":[{\"code\":\"UNAUTHORIZED\",\"message\":\"authentication required\"}]}\n");
            case API, API_SERVER, TOKEN ->
                new Reply(401, "Unauthorized", "application/json", "{\"message\":\"Unauthorized\"}\n");
            case WEB, PACKAGES, BLOBS, NTP, DNS -> ok("text/html", "<!doctype html>\n<title>" + name + "</title>\n");
        };
    }

    private static Reply ok(String type, String body) {
        return new Reply(200, "OK", type, body);
    }

    String head() {
        return "HTTP/1.1 " + status + " " + reason + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n";
    }
}
