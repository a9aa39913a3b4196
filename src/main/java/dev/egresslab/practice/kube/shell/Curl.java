package dev.egresslab.practice.kube.shell;

import dev.egresslab.net.Outcome;
import dev.egresslab.net.Trace;

import java.time.Duration;
import java.util.List;

/** curl, with its messages and exit codes; each URL is one connection through the network as it stands. */
final class Curl {
    private final Surroundings around;
    private final Console console;

    Curl(Surroundings around, Console console) {
        this.around = around;
        this.console = console;
    }

    int run(List<String> arguments) throws InterruptedException {
        CurlOptions options;
        try {
            options = CurlOptions.parse(arguments);
        } catch (CurlOptions.Wrong e) {
            console.err(String.valueOf(e.getMessage()));
            return 2;
        }
        int exit = 0;
        for (var url : options.urls) {
            exit = fetch(url, options);
            for (int i = 0; i < options.retries && (exit == 28 || exit == 7); i++) exit = fetch(url, options);
        }
        return exit;
    }

    private int fetch(String url, CurlOptions options) throws InterruptedException {
        var read = Address.of(url);
        if (read.isEmpty()) return fail(3, "URL using bad/illegal format or missing URL", options);
        var address = read.get();
        var scheme = address.scheme();
        if (!scheme.equals("http") && !scheme.equals("https"))
            return fail(1, "Protocol \"" + scheme + "\" not supported", options);
        var trace = around.send(address.probe(around.origin()));
        if (options.verbose && trace.outcome() != Outcome.NAME_UNKNOWN) talk(address, trace);
        var reply = Reply.of(trace, around.world());
        return reply.isPresent() ? show(reply.get(), options) : failed(address.host(), address.port(), trace, options);
    }

    private int show(Reply reply, CurlOptions options) {
        if (options.verbose)
            console.err("< HTTP/1.1 " + reply.status() + " " + reply.reason() + "\n< Content-Type: " + reply.type()
                    + "\n<\n");
        if (options.headers || options.headOnly) console.out(reply.head());
        if (!options.discard && !options.headOnly) console.out(reply.body());
        if (!options.write.isEmpty()) {
            console.out(options.write
                    .replace("%{http_code}", Integer.toString(reply.status()))
                    .replace("\\n", "\n"));
        }
        return 0;
    }

    private int failed(String host, int port, Trace trace, CurlOptions options) throws InterruptedException {
        if (!options.write.isEmpty())
            console.out(options.write.replace("%{http_code}", "000").replace("\\n", "\n"));
        return switch (trace.outcome()) {
            case NAME_UNKNOWN -> fail(6, "Could not resolve host: " + host, options);
            case DENIED_TLS -> fail(35, "Recv failure: Connection reset by peer", options);
            case REFUSED ->
                fail(
                        7,
                        "Failed to connect to " + host + " port " + port + " after 1 ms: Couldn't connect to server",
                        options);
            default -> {
                around.pass(options.limit);
                var millis = options.limit.plus(Duration.ofMillis(1)).toMillis();
                yield fail(
                        28,
                        options.limited
                                ? "Connection timed out after " + millis + " milliseconds"
                                : "Failed to connect to " + host + " port " + port + " after " + millis
                                        + " ms: Could not connect to server",
                        options);
            }
        };
    }

    private int fail(int code, String message, CurlOptions options) {
        if (!options.silent || options.showErrors) console.err("curl: (" + code + ") " + message + "\n");
        return code;
    }

    private void talk(Address address, Trace trace) {
        console.err("*   Trying " + trace.sent().destination() + "...\n");
        if (trace.outcome().arrived()
                || trace.outcome() == Outcome.DENIED_HTTP
                || trace.outcome() == Outcome.DENIED_TLS) {
            console.err("* Connected to " + address.host() + " ("
                    + trace.sent().destination().address() + ") port " + address.port() + "\n");
            console.err("> GET " + address.path() + " HTTP/1.1\n> Host: " + address.host()
                    + "\n> User-Agent: curl/8.14.1\n> Accept: */*\n>\n");
        }
    }
}
