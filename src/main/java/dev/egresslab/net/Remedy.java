package dev.egresslab.net;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The narrowest firewall rule that would let a denied connection pass: one host or address, one protocol, one port, from one
 * subnet. Never a wildcard.
 *
 * @param firewall the firewall that denied
 * @param collection a free name for the rule's collection, which is also the rule's
 * @param priority a free priority that counts before what denied
 * @param source the range that the connection comes from
 */
public record Remedy(ResourceId firewall, String collection, int priority, Cidr source, Rule rule) {
    private static final int FIRST = 100;
    private static final int LAST = 65_000;

    /** What to allow. */
    public sealed interface Rule {}

    /** An application rule; {@code protocol} is {@code http} or {@code https}. */
    public record Application(String protocol, int port, String host) implements Rule {}

    /** A network rule by address. */
    public record ByAddress(Protocol protocol, Cidr destination, int port) implements Rule {}

    /** A network rule by name, which the firewall's DNS proxy looks up. */
    public record ByName(Protocol protocol, String host, int port) implements Rule {}

    /** The rule for a trace that ended at a firewall; empty where it did not, or where no rule of that firewall helps. */
    public static Optional<Remedy> of(Trace trace, Estate estate) {
        var last = trace.hops().getLast();
        boolean denied = last.kind() == Hop.Kind.FIREWALL
                && Set.of(Outcome.DENIED_HTTP, Outcome.DENIED_TLS, Outcome.DROPPED)
                        .contains(trace.outcome())
                && trace.reply().isEmpty();
        if (!denied || !last.arrived().destination().address().isPublic()) return Optional.empty();
        return estate.find(ResourceId.of(last.id()))
                .flatMap(firewall -> rule(trace, last.arrived(), firewall)
                        .map(rule -> new Remedy(
                                firewall.id(),
                                name(trace, firewall),
                                priority(firewall, rule, last),
                                source(trace, last.arrived(), estate),
                                rule)));
    }

    private static Optional<Rule> rule(Trace trace, Packet packet, Document firewall) {
        int port = packet.destination().port();
        boolean byNetwork = RuleCollections.denial(trace.hops().getLast())
                .filter(by -> by.contains("/networkRuleCollections/"))
                .isPresent();
        if (byNetwork) return network(trace, packet, firewall);
        return switch (packet.payload()) {
            case Payload.Http http
            when !Ipv4.is(http.host()) -> Optional.of(new Application("http", port, http.host()));
            case Payload.Tls tls
            when !tls.serverName().isEmpty() -> Optional.of(new Application("https", port, tls.serverName()));
            case Payload.Http _, Payload.Tls _, Payload.Opaque _ -> network(trace, packet, firewall);
        };
    }

    private static Optional<Rule> network(Trace trace, Packet packet, Document firewall) {
        if (packet.protocol() == Protocol.ICMP) return Optional.empty();
        int port = packet.destination().port();
        var name = asked(trace).filter(_ -> proxies(firewall));
        if (name.isPresent()) return Optional.of(new ByName(packet.protocol(), name.get(), port));
        return Optional.of(
                new ByAddress(packet.protocol(), Cidr.of(packet.destination().address()), port));
    }

    private static boolean proxies(Document firewall) {
        return firewall.body()
                .at("/properties/additionalProperties")
                .path("Network.DNS.EnableProxy")
                .asString("false")
                .equals("true");
    }

    /** The name that the client looked up, where it did. */
    private static Optional<String> asked(Trace trace) {
        return trace.hops().stream()
                .flatMap(hop -> hop.steps().stream())
                .filter(Step.Resolved.class::isInstance)
                .map(step -> ((Step.Resolved) step).name())
                .findFirst();
    }

    /** From the host, as the lab does it: {@code ifconfig} for ifconfig.me; numbered where that name is taken. */
    private static String name(Trace trace, Document firewall) {
        var host = asked(trace).orElse("allow");
        var word = host.toLowerCase(Locale.ROOT).split("\\.")[0].replaceAll("[^a-z0-9-]", "");
        var wanted = word.isEmpty() || Character.isDigit(word.charAt(0)) ? "allow" : word;
        var taken = RuleCollections.names(firewall);
        var name = wanted;
        for (int i = 2; taken.contains(name); i++) name = wanted + i;
        return name;
    }

    /** The next hundred that is free; before the collection that denied, where one did. */
    private static int priority(Document firewall, Rule rule, Hop last) {
        var kind = rule instanceof Application ? "applicationRuleCollections" : "networkRuleCollections";
        var taken = RuleCollections.priorities(firewall, kind);
        var denying = RuleCollections.denying(firewall, last);
        if (denying.isPresent()) {
            for (int free = denying.get() - 1; free >= FIRST; free--) if (!taken.contains(free)) return free;
        }
        for (int free = FIRST; free < LAST; free += FIRST) if (!taken.contains(free)) return free;
        return LAST;
    }

    private static Cidr source(Trace trace, Packet packet, Estate estate) {
        return trace.hops().stream()
                .filter(hop -> hop.kind() == Hop.Kind.SUBNET)
                .flatMap(hop -> range(ResourceId.of(hop.id()), estate).stream())
                .filter(range -> range.contains(packet.source().address()))
                .findFirst()
                .orElseGet(() -> Cidr.of(packet.source().address()));
    }

    private static Optional<Cidr> range(ResourceId subnet, Estate estate) {
        var inside = subnet.parent().flatMap(estate::find).stream()
                .flatMap(network -> network.items("/properties/subnets"))
                .filter(node -> node.path("name").asString("").equalsIgnoreCase(subnet.name()))
                .map(node -> node.at("/properties/addressPrefix").asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst();
        return estate.find(subnet)
                .flatMap(document -> document.text("/properties/addressPrefix"))
                .or(() -> inside)
                .filter(Cidr::is)
                .map(Cidr::parse);
    }
}
