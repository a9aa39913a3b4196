package dev.egresslab.net;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a firewall's rules say about a packet: network rules, then application rules for what speaks HTTP, TLS or SQL, then
 * infrastructure names, then no.
 *
 * @param decidedBy the rule collection's id, or the firewall's for the default
 * @param rule name of the rule; empty for the default
 * @param byName whether an application rule decided, which always translates the source
 * @see <a href="https://learn.microsoft.com/azure/firewall/rule-processing">Rule processing</a>
 */
record FirewallVerdict(boolean allowed, String decidedBy, String rule, boolean byName) {
    static FirewallVerdict of(Firewall firewall, Packet packet, Optional<String> askedName, World world) {
        for (var rule : firewall.network()) {
            if (fits(rule, firewall, packet, askedName, world))
                return new FirewallVerdict(rule.allow(), rule.collection(), rule.name(), false);
        }
        var host = readableHost(packet);
        if (host.isPresent()) {
            for (var rule : firewall.application()) {
                if (fits(rule, packet, host.get(), world))
                    return new FirewallVerdict(rule.allow(), rule.collection(), rule.name(), true);
            }
            if (world.infrastructure().stream().anyMatch(p -> Fqdn.matches(p, host.get()))) {
                return new FirewallVerdict(true, firewall.id().toString(), "infrastructure", true);
            }
        }
        return new FirewallVerdict(false, firewall.id().toString(), "", false);
    }

    /**
     * How a refused client notices: only a protocol that the firewall proxies gets an answer. On the web's ports it takes the
     * handshake itself, so that a bare connection seems to succeed: https://learn.microsoft.com/azure/firewall/firewall-faq
     */
    Outcome refusal(Firewall firewall, Packet packet) {
        // a network rule denies by address, before anything is proxied
        if (firewall.network().stream().anyMatch(r -> r.collection().equals(decidedBy))) return Outcome.DROPPED;
        int port = packet.destination().port();
        return switch (packet.payload()) {
            case Payload.Http _ when port == 80 || proxied(firewall, "Http", port) -> Outcome.DENIED_HTTP;
            case Payload.Tls _ when port == 443 || proxied(firewall, "Https", port) -> Outcome.DENIED_TLS;
            case Payload.Opaque _
            when packet.protocol() == Protocol.TCP && (port == 80 || port == 443) -> Outcome.DENIED_TLS;
            case Payload.Http _, Payload.Tls _, Payload.Opaque _ -> Outcome.DROPPED;
        };
    }

    private static boolean proxied(Firewall firewall, String protocol, int port) {
        return firewall.application().stream().anyMatch(r -> r.protocols().contains(protocol + ":" + port));
    }

    /** The name in the packet: Host header or SNI. */
    static Optional<String> readableHost(Packet packet) {
        return switch (packet.payload()) {
            case Payload.Http http -> Optional.of(http.host());
            case Payload.Tls tls -> Optional.of(tls.serverName()).filter(n -> !n.isEmpty());
            case Payload.Opaque _ -> Optional.empty();
        };
    }

    private static boolean fits(
            Firewall.Network rule, Firewall firewall, Packet packet, Optional<String> askedName, World world) {
        var to = packet.destination().address();
        boolean byName = firewall.dnsProxy()
                && askedName.isPresent()
                && rule.names().stream().anyMatch(askedName.get()::equalsIgnoreCase);
        return any(
                        rule.protocols(),
                        p -> p.equalsIgnoreCase("Any")
                                || p.equalsIgnoreCase(packet.protocol().name()))
                && sources(rule.sources(), packet, world)
                && ports(rule.ports(), packet.destination().port())
                && (byName || addresses(rule.destinations(), to, world));
    }

    private static boolean fits(Firewall.Application rule, Packet packet, String host, World world) {
        var protocol = (packet.payload() instanceof Payload.Http ? "Http:" : "Https:")
                + packet.destination().port();
        var names = Stream.concat(rule.hosts().stream(), rule.tags().stream().flatMap(t -> world.fqdnTag(t).stream()));
        return rule.protocols().stream().anyMatch(protocol::equalsIgnoreCase)
                && sources(rule.sources(), packet, world)
                && names.anyMatch(pattern -> Fqdn.matches(pattern, host));
    }

    private static boolean sources(List<String> texts, Packet packet, World world) {
        return texts.isEmpty() || addresses(texts, packet.source().address(), world);
    }

    /** Addresses, ranges, {@code a-b}, {@code *} or service tags. */
    static boolean addresses(List<String> texts, Ipv4 address, World world) {
        return any(texts, text -> {
            if (text.equals("*")) return true;
            if (!Character.isDigit(text.charAt(0)))
                return world.serviceTag(text).stream().anyMatch(r -> r.contains(address));
            int dash = text.indexOf('-');
            if (dash < 0) return Cidr.is(text) && Cidr.parse(text).contains(address);
            return Ipv4.parse(text.substring(0, dash)).compareTo(address) <= 0
                    && address.compareTo(Ipv4.parse(text.substring(dash + 1))) <= 0;
        });
    }

    static boolean ports(List<String> texts, int port) {
        return any(texts, text -> SecurityGroup.Ports.parse(text).contains(port));
    }

    private static boolean any(List<String> texts, java.util.function.Predicate<String> test) {
        return texts.stream().anyMatch(test);
    }
}
