package dev.egresslab.lab.exercise;

import dev.egresslab.address.Ipv4;
import dev.egresslab.lab.exercise.thought.WhatIf;
import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.Outcome;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Visitors come in past the firewall and the answers leave through it: nobody hears them, until the firewall lets them in. */
final class Asymmetric implements Exercise {
    private static final String INSIDE = "nginx-internal";
    private static final int PORT = 80;
    private static final int OTHER = 8080;
    private static final String DIRECT = "firewall-route-internet";

    @Override
    public String id() {
        return "asymmetric-routing";
    }

    @Override
    public Set<String> types() {
        return Set.of("userDefinedRouting");
    }

    @Override
    public List<Task> tasks() {
        return List.of(
                Task.does("image", Unblock::hub, Unblock::runs),
                Task.does("publish", ExposePod::expose, Asymmetric::lost),
                Task.does("dnat", Asymmetric::translate, ground -> answered(ground, PORT))
                        .lesson("D8"),
                Task.looks("route", Asymmetric::withoutRoute),
                Task.does("internal", Asymmetric::inside, ground -> answered(ground, OTHER)));
    }

    private static Verdict lost(Ground ground) {
        var look = new Look(ground);
        var address = look.address("Service", Look.POD);
        if (address.isEmpty()) return Verdict.notYet("expose.address", Look.POD);
        var trace = look.visit(address.get(), PORT);
        boolean lost = trace.filter(t -> t.outcome() == Outcome.REPLY_LOST).isPresent();
        var where = trace.flatMap(t -> t.reply())
                .map(r -> r.hops().getLast().name())
                .orElse("-");
        return Verdict.of(lost, "asymmetric.lost", address.get().toString(), where, Unblock.word(trace));
    }

    private static void translate(Ground ground) {
        new Look(ground).address("Service", Look.POD).ifPresent(to -> publish(ground, "publish", 100, PORT, to));
    }

    private static void inside(Ground ground) {
        var pod = Look.wish(ground, Resource.Pod.class);
        ground.put(new Resource.LoadBalancerService(pod.cluster(), INSIDE, Look.POD, PORT, true));
        new Look(ground)
                .address("Service", INSIDE)
                .ifPresent(to -> publish(ground, "publish-internal", 110, OTHER, to));
    }

    private static void publish(Ground ground, String name, int priority, int port, Ipv4 to) {
        var rule = new FirewallRules.NatRule(name, "TCP", port, to.toString(), PORT);
        Unblock.allow(ground, new FirewallRules.Nat(name, priority, List.of(rule)));
    }

    /** Through the firewall's own address. */
    private static Verdict answered(Ground ground, int port) {
        var look = new Look(ground);
        var address = firewall(look);
        if (address.isEmpty()) return Verdict.notYet("asymmetric.firewall");
        var trace = look.visit(address.get(), port);
        return Verdict.of(
                trace.filter(t -> t.outcome() == Outcome.ANSWERED).isPresent(),
                "asymmetric.answered",
                address.get() + ":" + port,
                Unblock.word(trace));
    }

    /** The same visit where the route for the firewall's own address is not there: thought of, nothing is changed. */
    private static Verdict withoutRoute(Ground ground) {
        var look = new Look(ground);
        var address = firewall(look);
        if (address.isEmpty()) return Verdict.notYet("asymmetric.firewall");
        var without = new Look(ground, WhatIf.withoutRoute(look.estate(), DIRECT)).visit(address.get(), PORT);
        var with = look.visit(address.get(), PORT);
        boolean matters = with.filter(t -> t.outcome() == Outcome.ANSWERED).isPresent()
                && without.filter(t -> t.outcome() != Outcome.ANSWERED).isPresent();
        return Verdict.of(matters, "asymmetric.route", DIRECT, Unblock.word(with), Unblock.word(without));
    }

    static Optional<Ipv4> firewall(Look look) {
        return look.network().firewalls().stream()
                .flatMap(f -> f.addresses().stream())
                .map(owned -> owned.address())
                .findFirst();
    }
}
