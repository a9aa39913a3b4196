package dev.egresslab.practice.kube.shell;

import dev.egresslab.net.Outcome;
import dev.egresslab.net.Trace;

import java.time.Duration;
import java.util.List;

/** wget as busybox has it. */
final class Wget {
    private static final Duration PATIENCE = Duration.ofSeconds(130);
    private static final int OK = 200;

    private Wget() {}

    static int run(Run process, List<String> arguments) throws InterruptedException {
        var url = arguments.isEmpty() ? "" : arguments.getLast();
        var read = Address.of(url);
        if (read.isEmpty()) return process.fail(1, "wget: bad address '" + url + "'");
        var host = read.get().host();
        var trace = process.around().send(read.get().probe(process.around().origin()));
        boolean quiet = arguments.stream().anyMatch(a -> a.matches("-[a-zA-Z]*q.*"));
        if (!quiet && trace.outcome() != Outcome.NAME_UNKNOWN)
            process.err("Connecting to " + host + " (" + trace.sent().destination() + ")\n");
        var reply = Reply.of(trace, process.around().world());
        if (reply.isEmpty()) return failed(process, host, trace, limit(arguments));
        if (reply.get().status() != OK)
            return process.fail(
                    1,
                    "wget: server returned error: HTTP/1.1 " + reply.get().status() + " "
                            + reply.get().reason());
        save(process, arguments, read.get().path(), reply.get().body());
        return 0;
    }

    private static void save(Run process, List<String> arguments, String path, String body) {
        var file = "";
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.matches("-[a-zA-Z]*O") && i + 1 < arguments.size()) file = arguments.get(i + 1);
            else if (argument.matches("-[a-zA-Z]*O.+")) file = argument.replaceFirst("-[a-zA-Z]*O", "");
        }
        if (file.isEmpty()) file = path.endsWith("/") ? "index.html" : path.substring(path.lastIndexOf('/') + 1);
        if (file.equals("-")) process.out(body);
        else Files.write(process.around(), file.startsWith("/") ? file : "/" + file, false, body);
    }

    private static int failed(Run process, String host, Trace trace, Duration limit) throws InterruptedException {
        var where = host + " (" + trace.sent().destination() + ")";
        return switch (trace.outcome()) {
            case NAME_UNKNOWN -> process.fail(1, "wget: bad address '" + host + "'");
            case REFUSED ->
                process.fail(
                        1,
                        "wget: can't connect to remote host ("
                                + trace.sent().destination().address() + "): Connection refused");
            case DENIED_TLS -> process.fail(1, "wget: " + where + ": Connection reset by peer");
            default -> {
                process.around().pass(limit);
                yield process.fail(
                        1,
                        limit.equals(PATIENCE)
                                ? "wget: can't connect to remote host: Connection timed out"
                                : "wget: download timed out");
            }
        };
    }

    private static Duration limit(List<String> arguments) {
        int at = arguments.indexOf("-T");
        return at >= 0 && at + 1 < arguments.size() && arguments.get(at + 1).matches("[0-9]{1,5}")
                ? Duration.ofSeconds(Long.parseLong(arguments.get(at + 1)))
                : PATIENCE;
    }
}
