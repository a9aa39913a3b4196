package dev.egresslab.net;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.text.Message;

import java.util.List;
import java.util.Optional;

/** One decision inside a hop: what was decided, and which resource decided it. */
public sealed interface Step {
    /** The ARM id of what decided, for example a route, a rule, an outbound rule, a subnet; a name where it is no ARM resource. */
    String decidedBy();

    /** One sentence for a learner, in {@code resources/text/trace}. */
    Message message();

    /** A name became an address. */
    record Resolved(String decidedBy, String name, Ipv4 address, Message message) implements Step {}

    /** A route was chosen; {@code nextHopType} in Azure's words, {@code source} one of Default, User, VirtualNetworkGateway. */
    record Routed(
            String decidedBy, Cidr prefix, String nextHopType, Optional<Ipv4> nextHop, String source, Message message)
            implements Step {}

    /** A rule allowed or refused the packet. */
    record Filtered(String decidedBy, String rule, boolean allowed, Message message) implements Step {}

    /**
     * Source or destination changed. {@code candidates} are all public addresses the translation could have used;
     * {@code portsInUse} of {@code ports} were taken on this pool after it, both 0 where ports are not counted.
     */
    record Translated(
            String decidedBy,
            Kind kind,
            Socket before,
            Socket after,
            List<Owned> candidates,
            int portsInUse,
            int ports,
            Message message)
            implements Step {
        public Translated {
            candidates = List.copyOf(candidates);
        }

        /** Which translation. */
        public enum Kind {
            MASQUERADE,
            SNAT,
            DNAT
        }
    }

    /** A session that an earlier packet set up was found, or was missing where one is required. */
    record Session(String decidedBy, boolean found, Message message) implements Step {}

    /** The packet ended here, accepted or not. */
    record Ended(String decidedBy, Outcome outcome, Message message) implements Step {}

    /** A public address and the ARM id of the public IP resource that owns it. */
    record Owned(ResourceId publicIp, Ipv4 address) {}
}
