package dev.egresslab.net;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.text.Message;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The security groups between a node and the rest: leaving, the interface's before the subnet's; arriving, the other way. */
final class Filter {
    private Filter() {}

    static boolean passes(Network network, Node node, Subnet subnet, Packet packet, boolean leaving, Walk walk) {
        var onInterface = node.securityGroup();
        var onSubnet = subnet.securityGroup();
        return Stream.of(leaving ? onInterface : onSubnet, leaving ? onSubnet : onInterface)
                .flatMap(Optional::stream)
                .map(id -> network.fabric().securityGroups.get(id))
                .filter(Objects::nonNull)
                .allMatch(group -> passes(group, subnet, packet, leaving, network.world(), walk));
    }

    private static boolean passes(
            SecurityGroup group, Subnet subnet, Packet packet, boolean leaving, World world, Walk walk) {
        var space =
                Stream.concat(subnet.space().stream(), subnet.peered().stream()).toList();
        var rule = group.rules().stream()
                .filter(r -> r.fits(packet, leaving, space, world))
                .findFirst();
        boolean allowed = rule.map(SecurityGroup.Rule::allow).orElse(false);
        var by = rule.map(SecurityGroup.Rule::id).orElse(group.id().toString());
        var name = rule.map(SecurityGroup.Rule::name).orElse("");
        if (!allowed) {
            walk.end(
                    Outcome.DROPPED,
                    by,
                    Message.of("trace.nsg.denied", group.id().name(), name));
        } else if (!ResourceId.of(by)
                        .parent()
                        .map(p -> p.toString().contains("defaultSecurityRules"))
                        .orElse(false)
                && !by.contains("/defaultSecurityRules/")) {
            walk.note(new Step.Filtered(
                    by, name, true, Message.of("trace.nsg.allowed", group.id().name(), name)));
        }
        return allowed;
    }
}
