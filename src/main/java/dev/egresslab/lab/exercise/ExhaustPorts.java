package dev.egresslab.lab.exercise;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Connections to one destination until there is no port left: a node's share of a load balancer, or a gateway's whole pool. */
final class ExhaustPorts implements Exercise {
    private static final int MORE = 376;

    /** {@code uniq -c}: how often, what curl wrote, and in which second of the world. */
    private static final Pattern COUNT = Pattern.compile("(?m)^ *([0-9]+) ([0-9]{3}) ([0-9]{1,12})$");

    @Override
    public String id() {
        return "exhaust-ports";
    }

    @Override
    public Set<String> types() {
        return Set.of("loadBalancer", "managedNATGateway", "userAssignedNATGateway");
    }

    @Override
    public List<Task> tasks() {
        return List.of(Task.looks("share", ExhaustPorts::share), Task.looks("flows", ExhaustPorts::flows));
    }

    private static Verdict share(Ground ground) {
        var look = new Look(ground);
        var rule = ScaleAddresses.rule(look);
        if (rule.isPresent()) return Verdict.yes("ports.node", ScaleAddresses.allocation(look, rule.get()));
        var pool = pool(look);
        return pool == 0 ? Verdict.notYet("ports.none") : Verdict.yes("ports.pool", pool);
    }

    private static Verdict flows(Ground ground) {
        var look = new Look(ground);
        var rule = ScaleAddresses.rule(look);
        int share = rule.map(r -> ScaleAddresses.allocation(look, r)).orElse(0);
        int flows = share > 0 ? share + MORE : 1_024 + MORE;
        var answer = ground.run(Look.POD, List.of("sh", "-c", load(flows)));
        int connected = count(answer.out(), "200");
        int refused = count(answer.out(), "000");
        if (connected + refused != flows) return Verdict.notYet("ports.unreadable", first(answer));
        var course = course(answer.out());
        if (share == 0) return Verdict.of(refused == 0, "ports.pooled", flows, connected, refused, share, course);
        return Verdict.of(
                refused >= MORE && connected <= share, "ports.exhausted", flows, connected, refused, share, course);
    }

    /** One process and one connection each, many at once; code and second of each, in the order in which they ended. */
    static String load(int flows) {
        return "seq " + flows
                + " | xargs -P 256 -I@ sh -c 'echo $(curl -s -o /dev/null -m 5 -w \"%{http_code}\" " + Look.ECHO
                + ") $(date +%s)' | uniq -c";
    }

    /** How many connected and how many did not, run by run, and how many seconds after the first: {@code 1024+0 376-5}. */
    private static String course(String out) {
        long begin = COUNT.matcher(out)
                .results()
                .mapToLong(r -> Long.parseLong(r.group(3)))
                .min()
                .orElse(0);
        return COUNT.matcher(out)
                .results()
                .map(r -> r.group(1) + (r.group(2).equals("200") ? "+" : "-") + (Long.parseLong(r.group(3)) - begin))
                .collect(Collectors.joining(" "));
    }

    private static int pool(Look look) {
        return look.network().natGateways().stream()
                .mapToInt(g -> g.addresses().size() * dev.egresslab.net.NatGateway.PORTS)
                .sum();
    }

    private static int count(String out, String code) {
        return COUNT.matcher(out)
                .results()
                .filter(r -> r.group(2).equals(code))
                .mapToInt(r -> Integer.parseInt(r.group(1)))
                .sum();
    }

    private static String first(Answer answer) {
        return (answer.out() + answer.err()).strip().lines().findFirst().orElse("-");
    }
}
