package dev.egresslab.net;

import dev.egresslab.text.Message;

/** The security groups between a node and the rest, and what they leave in a walk. */
final class Filter {
    private Filter() {}

    static boolean passes(Network network, Node node, Subnet subnet, Packet packet, boolean leaving, Walk walk) {
        return Verdict.of(network, subnet, node.securityGroup(), packet, leaving).stream()
                .allMatch(verdict -> passes(verdict, walk));
    }

    private static boolean passes(Verdict verdict, Walk walk) {
        var group = verdict.group().id();
        var by = verdict.rule().map(SecurityGroup.Rule::id).orElse(group.toString());
        var name = verdict.rule().map(SecurityGroup.Rule::name).orElse("");
        if (!verdict.allowed()) walk.end(Outcome.DROPPED, by, Message.of("trace.nsg.denied", group.name(), name));
        // the rules that every group has say nothing to a learner
        else if (!by.contains("/defaultSecurityRules/"))
            walk.note(new Step.Filtered(by, name, true, Message.of("trace.nsg.allowed", group.name(), name)));
        return verdict.allowed();
    }
}
