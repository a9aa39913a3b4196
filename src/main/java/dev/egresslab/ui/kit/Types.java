package dev.egresslab.ui.kit;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.ui.kit.Icons.Meaning;

/** The icon of an outbound type: that of its way out. */
public final class Types {
    private Types() {}

    /** Of a type. */
    public static Meaning meaning(OutboundType type) {
        return switch (type.design(Answers.usual(type.parameters())).exit().armType()) {
            case "Microsoft.Network/natGateways" -> Meaning.NAT_GATEWAY;
            case "Microsoft.Network/azureFirewalls" -> Meaning.FIREWALL;
            default -> Meaning.LOAD_BALANCER;
        };
    }

    /** Of a type by its id. */
    public static Meaning meaning(String type) {
        return dev.egresslab.lab.outbound.OutboundTypes.find(type)
                .map(Types::meaning)
                .orElse(Meaning.CLUSTER);
    }
}
