package dev.egresslab.practice.kube.kind;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.practice.kube.ApiServer;
import tools.jackson.databind.node.ObjectNode;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives pods to nodes, the one with the fewest first, and addresses on them. */
final class Scheduler {
    /** What a node takes where pods have the subnet's addresses, the node's 30, and where they have a range of their own. */
    private static final int IN_SUBNET = 30;

    private static final int IN_OWN_RANGE = 250;

    private Scheduler() {}

    /** Where a pod goes; or why nowhere. */
    record Place(Optional<ObjectNode> node, String why) {}

    static Place place(ObjectNode pod, ApiServer server) {
        var nodes = server.list("nodes", _ -> true);
        var asked = pod.at("/spec/nodeName").asString("");
        if (!asked.isEmpty()) return new Place(server.find("nodes", "", asked), "node \"" + asked + "\" not found");
        var open = nodes.stream()
                .filter(node -> !node.at("/spec/unschedulable").asBoolean(false))
                .toList();
        var matching = open.stream().filter(node -> selected(pod, node)).toList();
        var free = matching.stream()
                .filter(node -> on(node, server).size() < capacity(server))
                .min(Comparator.comparingInt(node -> on(node, server).size()));
        return new Place(free, free.isPresent() ? "" : why(nodes.size(), open.size(), matching.size()));
    }

    private static String why(int all, int open, int matching) {
        if (all == 0) return "no nodes available to schedule pods";
        var text = new StringBuilder("0/" + all + " nodes are available: ");
        if (all > open) text.append(all - open).append(" node(s) were unschedulable, ");
        if (open > matching)
            text.append(open - matching).append(" node(s) didn't match Pod's node affinity/selector, ");
        if (matching > 0) text.append(matching).append(" Too many pods, ");
        text.setLength(text.length() - 2);
        return text + ". preemption: 0/" + all + " nodes are available: " + all
                + " No preemption victims found for incoming pod.";
    }

    private static boolean selected(ObjectNode pod, ObjectNode node) {
        return pod.at("/spec/nodeSelector")
                .propertyStream()
                .allMatch(
                        want -> node.at("/metadata/labels").path(want.getKey()).equals(want.getValue()));
    }

    private static int capacity(ApiServer server) {
        return server.podRange().isPresent() ? IN_OWN_RANGE : IN_SUBNET;
    }

    private static List<ObjectNode> on(ObjectNode node, ApiServer server) {
        var name = Pods.name(node);
        return server.list("pods", pod -> pod.at("/spec/nodeName").asString("").equals(name));
    }

    /** From the pod range, a /24 for each node; or from the node's own 30 addresses of the subnet. */
    static Ipv4 address(ObjectNode node, ApiServer server) {
        Set<String> taken = new HashSet<>();
        on(node, server).forEach(pod -> taken.add(pod.at("/status/podIP").asString("")));
        var nodes = server.list("nodes", _ -> true).stream().map(Pods::name).toList();
        int place = Math.max(0, nodes.indexOf(Pods.name(node)));
        var range = server.podRange();
        Ipv4 first = range.map(r -> r.first().plus(256L * place + 4))
                .orElseGet(
                        () -> Ipv4.parse(node.at("/status/addresses/0/address").asString(""))
                                .plus(1));
        long many = range.map(Cidr::size)
                .filter(s -> s > 0)
                .map(_ -> (long) IN_OWN_RANGE)
                .orElse((long) IN_SUBNET);
        for (long i = 0; i < many; i++) {
            if (!taken.contains(first.plus(i).toString())) return first.plus(i);
        }
        return first.plus(many);
    }
}
