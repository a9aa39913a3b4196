package dev.egresslab.net;

import dev.egresslab.estate.ResourceId;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What one security group says to one packet, and the rule that decided; without a rule nothing fits, and it is refused. */
public record Verdict(SecurityGroup group, Optional<SecurityGroup.Rule> rule) {
    public boolean allowed() {
        return rule.map(SecurityGroup.Rule::allow).orElse(false);
    }

    /**
     * The verdicts on a packet, in the order in which Azure asks: leaving, the interface's group before the subnet's;
     * arriving, the other way. The first refusal is the last verdict that counts.
     *
     * @param onInterface the group of the network interface
     */
    public static List<Verdict> of(
            Network network, Subnet subnet, Optional<ResourceId> onInterface, Packet packet, boolean leaving) {
        var onSubnet = subnet.securityGroup();
        var space =
                Stream.concat(subnet.space().stream(), subnet.peered().stream()).toList();
        return Stream.of(leaving ? onInterface : onSubnet, leaving ? onSubnet : onInterface)
                .flatMap(Optional::stream)
                .map(id -> network.fabric().securityGroups.get(id))
                .filter(Objects::nonNull)
                .map(group -> new Verdict(
                        group,
                        group.rules().stream()
                                .filter(r -> r.fits(packet, leaving, space, network.world()))
                                .findFirst()))
                .toList();
    }
}
