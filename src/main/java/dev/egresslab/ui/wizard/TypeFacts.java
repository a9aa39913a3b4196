package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.Parameter;
import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.PriceBook;
import dev.egresslab.plan.Schedule;
import dev.egresslab.plan.Workbench;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons.Meaning;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is worth knowing of an outbound type before one chooses it, from its own usual design.
 *
 * @param made what is made for the way out, in the order that it is made
 * @param measured addresses that labs of this type were seen with
 */
record TypeFacts(
        OutboundType type,
        Design design,
        List<Made> made,
        BigDecimal perHour,
        Duration inAzure,
        int steps,
        List<String> measured) {
    /** One thing, with the name that it has in the lab. */
    record Made(Meaning meaning, String what, String name) {}

    static TypeFacts of(OutboundType type, Workbench workbench, PriceBook prices, Texts texts) {
        var usual = Answers.usual(type.parameters());
        var design = type.design(usual);
        var schedule = Schedule.of(workbench.preview(type.id(), usual));
        var measured = workbench.labs().stream()
                .filter(lab -> lab.type().equals(type.id()))
                .flatMap(lab -> workbench.past(lab).addresses().stream())
                .distinct()
                .limit(2)
                .toList();
        return new TypeFacts(
                type,
                design,
                made(design, texts),
                prices.total(design),
                schedule.total(),
                schedule.rows().size(),
                measured);
    }

    /** Whether the learner owns the address that the internet sees. */
    boolean own() {
        return !design.exit().inNodeGroup();
    }

    boolean firewall() {
        return design.first(Resource.Firewall.class).isPresent();
    }

    boolean shared() {
        return !design.exit().armType().equals("Microsoft.Network/loadBalancers");
    }

    boolean ownNetwork() {
        return design.first(Resource.Vnet.class).isPresent();
    }

    int nodes() {
        return design.first(Resource.ManagedCluster.class).orElseThrow().shape().nodes();
    }

    int addresses() {
        var shape = design.first(Resource.ManagedCluster.class).orElseThrow().shape();
        if (own()) return (int) count(design, Resource.PublicIp.class);
        return shared() ? shape.nat().publicIps() : shape.loadBalancer().publicIps();
    }

    /** How many addresses the type lets one ask for; empty where it has no question for that. */
    Optional<Parameter.Kind.Whole> range() {
        return type.parameters().stream()
                .filter(p -> p.id().endsWith(".ips"))
                .flatMap(p -> p.kind() instanceof Parameter.Kind.Whole whole
                        ? java.util.stream.Stream.of(whole)
                        : java.util.stream.Stream.empty())
                .findFirst();
    }

    private static List<Made> made(Design design, Texts texts) {
        var made = new ArrayList<Made>();
        design.first(Resource.Firewall.class)
                .ifPresent(f -> made.add(new Made(Meaning.FIREWALL, texts.of("ui.made.firewall"), f.name())));
        design.first(Resource.NatGateway.class)
                .ifPresent(g -> made.add(new Made(Meaning.NAT_GATEWAY, texts.of("ui.made.nat"), g.name())));
        var shape = design.first(Resource.ManagedCluster.class).orElseThrow().shape();
        if (design.exit().inNodeGroup()) {
            boolean nat = design.exit().armType().endsWith("/natGateways");
            int ips = nat ? shape.nat().publicIps() : shape.loadBalancer().publicIps();
            made.add(new Made(
                    nat ? Meaning.NAT_GATEWAY : Meaning.LOAD_BALANCER,
                    texts.of(nat ? "ui.made.nat" : "ui.made.lb"),
                    nat ? "" : design.exit().name()));
            made.add(new Made(Meaning.PUBLIC_IP, texts.of("ui.made.ips", ips), ""));
            made.add(new Made(Meaning.VNET, texts.of("ui.made.vnet", 1), ""));
            return made;
        }
        design.first(Resource.PublicIp.class)
                .ifPresent(ip -> made.add(new Made(Meaning.PUBLIC_IP, texts.of("ui.made.ip"), ip.name())));
        design.first(Resource.RouteTable.class)
                .ifPresent(t -> made.add(new Made(Meaning.ROUTE_TABLE, texts.of("ui.made.routes"), t.name())));
        var subnets = count(design, Resource.Subnet.class);
        design.first(Resource.Vnet.class)
                .ifPresent(v -> made.add(new Made(Meaning.VNET, texts.of("ui.made.vnet", subnets), v.name())));
        design.first(Resource.Identity.class)
                .ifPresent(i -> made.add(new Made(Meaning.IDENTITY, texts.of("ui.made.identity"), i.name())));
        return made;
    }

    private static long count(Design design, Class<? extends Resource> kind) {
        return design.resources().stream().filter(kind::isInstance).collect(Collectors.counting());
    }
}
