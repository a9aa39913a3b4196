package dev.egresslab.practice.kube.kind;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.practice.kube.ApiServer;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collections;
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
        var tolerated = open.stream()
                .filter(node -> Taints.keepingOff(node, pod).isEmpty())
                .toList();
        var matching = tolerated.stream().filter(node -> selected(pod, node)).toList();
        var free = matching.stream()
                .filter(node -> on(node, server).size() < capacity(node, server))
                .min(Comparator.comparingInt(node -> on(node, server).size()));
        if (free.isPresent()) return new Place(free, "");
        var taints = open.stream()
                .flatMap(node -> Taints.keepingOff(node, pod).stream())
                .toList();
        return new Place(free, why(nodes.size(), open.size(), taints, tolerated.size(), matching.size()));
    }

    private static String why(int all, int schedulable, List<String> taints, int open, int matching) {
        if (all == 0) return "no nodes available to schedule pods";
        var text = new StringBuilder("0/" + all + " nodes are available: ");
        if (all > schedulable) text.append(all - schedulable).append(" node(s) were unschedulable, ");
        taints.stream()
                .distinct()
                .forEach(taint -> text.append(Collections.frequency(taints, taint))
                        .append(" node(s) had untolerated taint ")
                        .append(taint)
                        .append(", "));
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

    private static int capacity(ObjectNode node, ApiServer server) {
        var said = node.at("/status/allocatable/pods").asString("");
        if (said.matches("[0-9]{1,4}")) return Integer.parseInt(said);
        return server.podRange().isPresent() ? IN_OWN_RANGE : IN_SUBNET;
    }

    private static List<ObjectNode> on(ObjectNode node, ApiServer server) {
        var name = Pods.name(node);
        return server.list("pods", pod -> pod.at("/spec/nodeName").asString("").equals(name));
    }

    /** From the node's own range of pod addresses; or from its own addresses of the subnet, which follow the node's. */
    static Ipv4 address(ObjectNode node, ApiServer server) {
        Set<String> taken = new HashSet<>();
        server.list("pods", _ -> true)
                .forEach(pod -> taken.add(pod.at("/status/podIP").asString("")));
        var range = Optional.of(node.at("/spec/podCIDR").asString("")).filter(Cidr::is);
        Ipv4 first = range.map(r -> Cidr.parse(r).first().plus(4))
                .orElseGet(
                        () -> Ipv4.parse(node.at("/status/addresses/0/address").asString(""))
                                .plus(1));
        long many = capacity(node, server);
        for (long i = 0; i < many; i++) {
            if (!taken.contains(first.plus(i).toString())) return first.plus(i);
        }
        return first.plus(many);
    }
}
