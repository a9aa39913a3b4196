package dev.egresslab.practice.kube.shell;

import dev.egresslab.net.Outcome;
import dev.egresslab.net.Payload;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looking at names, ports and routes from a pod. */
final class NetworkTools {
    private static final Duration PATIENCE = Duration.ofSeconds(130);

    static final Map<String, Program> ALL = Map.of(
            "nslookup", NetworkTools::nslookup,
            "host", NetworkTools::host,
            "dig", NetworkTools::dig,
            "nc", NetworkTools::nc,
            "ping", NetworkTools::ping,
            "ip", NetworkTools::ip);

    private NetworkTools() {}

    private static int nslookup(Run process, List<String> arguments) {
        if (arguments.isEmpty()) return process.fail(1, "nslookup: usage: nslookup HOST");
        var name = arguments.getFirst();
        var server = process.around().nameServer();
        process.out("Server:\t\t" + server + "\nAddress:\t" + server + ":53\n\n");
        var address = process.around().resolve(name);
        if (address.isEmpty()) {
            process.out("** server can't find " + name + ": NXDOMAIN\n\n");
            return 1;
        }
        process.out("Non-authoritative answer:\nName:\t" + name + "\nAddress: " + address.get() + "\n\n");
        return 0;
    }

    private static int host(Run process, List<String> arguments) {
        if (arguments.isEmpty()) return process.fail(1, "Usage: host name");
        var name = arguments.getFirst();
        var address = process.around().resolve(name);
        process.out(
                address.isPresent()
                        ? name + " has address " + address.get() + "\n"
                        : "Host " + name + " not found: 3(NXDOMAIN)\n");
        return address.isPresent() ? 0 : 1;
    }

    private static int dig(Run process, List<String> arguments) {
        var name = arguments.stream()
                .filter(a -> !a.startsWith("+") && !a.startsWith("@"))
                .findFirst()
                .orElse(".");
        var address = process.around().resolve(name);
        if (arguments.contains("+short")) {
            address.ifPresent(found -> process.out(found + "\n"));
            return 0;
        }
        process.out(";; ->>HEADER<<- opcode: QUERY, status: " + (address.isPresent() ? "NOERROR" : "NXDOMAIN")
                + "\n\n;; QUESTION SECTION:\n;" + name + ".\t\tIN\tA\n\n");
        address.ifPresent(found -> process.out(";; ANSWER SECTION:\n" + name + ".\t30\tIN\tA\t" + found + "\n\n"));
        var server = process.around().nameServer();
        process.out(";; SERVER: " + server + "#53(" + server + ") (UDP)\n");
        return 0;
    }

    /** {@code nc -vz -w 5 host port}: whether a TCP connection comes about, or with {@code -u} nothing is said. */
    private static int nc(Run process, List<String> arguments) throws InterruptedException {
        var plain = new ArrayList<String>();
        var limit = PATIENCE;
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.matches("-[a-z]*w")
                    && i + 1 < arguments.size()
                    && arguments.get(i + 1).matches("[0-9]{1,5}"))
                limit = Duration.ofSeconds(Long.parseLong(arguments.get(++i)));
            else if (!argument.startsWith("-")) plain.add(argument);
        }
        if (plain.size() != 2 || !plain.getLast().matches("[0-9]{1,5}"))
            return process.fail(1, "nc: usage: nc [-vzu] [-w seconds] host port");
        var name = plain.getFirst();
        int port = Integer.parseInt(plain.getLast());
        var protocol = arguments.stream().anyMatch(a -> a.matches("-[a-z]*u[a-z]*")) ? Protocol.UDP : Protocol.TCP;
        var trace =
                process.around().send(new Probe(process.around().origin(), protocol, name, port, new Payload.Opaque()));
        if (trace.outcome() == Outcome.NAME_UNKNOWN) return process.fail(1, "nc: bad address '" + name + "'");
        var address = trace.sent().destination().address();
        boolean open = trace.outcome().arrived();
        if (open) return process.fail(0, name + " (" + address + ":" + port + ") open");
        if (trace.outcome() == Outcome.REFUSED)
            return process.fail(1, "nc: " + name + " (" + address + ":" + port + "): Connection refused");
        process.around().pass(limit);
        return process.fail(1, "nc: " + name + " (" + address + ":" + port + "): Connection timed out");
    }

    private static int ping(Run process, List<String> arguments) throws InterruptedException {
        var name = arguments.isEmpty() ? "" : arguments.getLast();
        int times = 4;
        int at = arguments.indexOf("-c");
        if (at >= 0 && at + 1 < arguments.size() && arguments.get(at + 1).matches("[0-9]{1,3}"))
            times = Integer.parseInt(arguments.get(at + 1));
        var address = process.around().resolve(name);
        if (address.isEmpty()) return process.fail(1, "ping: bad address '" + name + "'");
        process.out("PING " + name + " (" + address.get() + "): 56 data bytes\n");
        int answered = 0;
        for (int i = 0; i < times; i++) {
            var probe = new Probe(process.around().origin(), Protocol.ICMP, name, 0, new Payload.Opaque());
            if (process.around().send(probe).outcome().arrived()) {
                process.out("64 bytes from " + address.get() + ": seq=" + i + " ttl=64\n");
                answered++;
            }
            process.around().pass(Duration.ofSeconds(1));
        }
        process.out("\n--- " + name + " ping statistics ---\n" + times + " packets transmitted, " + answered
                + " packets received, " + (times == 0 ? 0 : 100 * (times - answered) / times) + "% packet loss\n");
        return answered > 0 ? 0 : 1;
    }

    private static int ip(Run process, List<String> arguments) {
        var address = process.around().address();
        var what = arguments.isEmpty() ? "" : arguments.getFirst();
        if (what.startsWith("a")) {
            process.out("1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536\n    inet 127.0.0.1/8 scope host lo\n"
                    + "2: eth0@if3: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500\n    inet " + address
                    + "/32 scope global eth0\n");
            return 0;
        }
        if (!what.startsWith("r")) return process.fail(1, "Usage: ip [ addr | route ]");
        process.out("default via 169.254.23.0 dev eth0\n169.254.23.0 dev eth0 scope link\n");
        return 0;
    }
}
