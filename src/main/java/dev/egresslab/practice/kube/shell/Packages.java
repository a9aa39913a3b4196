package dev.egresslab.practice.kube.shell;

import dev.egresslab.net.Outcome;
import dev.egresslab.net.Probe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** apt-get and apk: they fetch from the distribution's host through the network as it stands, and add programs. */
final class Packages {
    private static final int OK = 200;
    private static final int FAILED = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, Set<String>> PROGRAMS = Map.of(
            "curl", Set.of("curl"),
            "wget", Set.of("wget"),
            "dnsutils", Set.of("nslookup", "dig", "host"),
            "bind-tools", Set.of("nslookup", "dig", "host"),
            "iputils-ping", Set.of("ping"),
            "iputils", Set.of("ping"),
            "netcat-openbsd", Set.of("nc"),
            "iproute2", Set.of("ip"),
            "bash", Set.of("bash"));

    private final String name;
    private final Run process;

    Packages(String name, Run process) {
        this.name = name;
        this.process = process;
    }

    int run(List<String> arguments) throws InterruptedException {
        var words = arguments.stream().filter(a -> !a.startsWith("-")).toList();
        var command = words.isEmpty() ? "" : words.getFirst();
        return switch (command) {
            case "update" -> fetch() ? 0 : FAILED;
            case "install", "add" -> {
                if (!fetch()) yield FAILED;
                int exit = 0;
                for (var one : words.subList(1, words.size())) exit = Math.max(exit, install(one));
                yield exit;
            }
            default ->
                process.fail(
                        1,
                        name + ": only update and " + (alpine() ? "add" : "install")
                                + " are there in the practice cloud");
        };
    }

    private boolean alpine() {
        return name.equals("apk");
    }

    /** Whether the distribution's host answers. */
    private boolean fetch() throws InterruptedException {
        var around = process.around();
        var host = alpine() ? "dl-cdn.alpinelinux.org" : "deb.debian.org";
        var trace = alpine()
                ? around.send(Probe.tls(around.origin(), host, 443))
                : around.send(Probe.http(around.origin(), host, 80, "/debian/dists/trixie/InRelease"));
        var reply = Reply.of(trace, around.world());
        if (reply.isPresent() && reply.get().status() == OK) {
            process.out(
                    alpine()
                            ? "fetch https://" + host + "/alpine/APKINDEX.tar.gz\nOK\n"
                            : "Get:1 http://" + host + "/debian trixie InRelease\nReading package lists... Done\n");
            return true;
        }
        boolean known = trace.outcome() != Outcome.NAME_UNKNOWN;
        if (reply.isEmpty() && known) around.pass(PATIENCE);
        var why = reply.map(r -> r.status() + "  " + r.reason())
                .orElse(
                        !known
                                ? "Temporary failure resolving '" + host + "'"
                                : "Could not connect to " + host + ":"
                                        + trace.sent().destination().port() + ", connection timed out");
        process.err(
                alpine()
                        ? "WARNING: fetching https://" + host + "/alpine: temporary error (try again later)\n"
                        : "Err:1 http://" + host + "/debian trixie InRelease\n  " + why + "\nE: Failed to fetch http://"
                                + host + "/debian/dists/trixie/InRelease  " + why + "\n");
        return false;
    }

    private int install(String one) {
        var programs = PROGRAMS.get(one);
        if (programs == null) return process.fail(FAILED, "E: Unable to locate package " + one);
        programs.forEach(process.around()::install);
        process.out("Setting up " + one + " ...\n");
        return 0;
    }
}
