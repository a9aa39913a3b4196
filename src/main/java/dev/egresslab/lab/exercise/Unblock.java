package dev.egresslab.lab.exercise;

import dev.egresslab.estate.Document;
import dev.egresslab.lab.outbound.LabRules;
import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.Outcome;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Remedy;
import dev.egresslab.net.Trace;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A firewall that denies by default, opened one narrow rule at a time: first the image, then the request. */
final class Unblock implements Exercise {
    @Override
    public String id() {
        return "unblock";
    }

    @Override
    public Set<String> types() {
        return Set.of("userDefinedRouting");
    }

    @Override
    public List<Task> tasks() {
        return List.of(
                Task.looks("image", Unblock::image).lesson("D5"),
                Task.does("hub-then", ground -> allow(ground, LabRules.DOCKER_HUB_THEN), Unblock::then)
                        .lesson("D2"),
                Task.does("hub-today", Unblock::hub, Unblock::runs),
                Task.looks("denied", Unblock::denied),
                Task.does("ifconfig", ground -> allow(ground, LabRules.IFCONFIG), Echo::verdict));
    }

    static void allow(Ground ground, FirewallRules rules) {
        ground.put(Look.wish(ground, Resource.Firewall.class).with(rules));
    }

    static void hub(Ground ground) throws InterruptedException {
        allow(ground, LabRules.DOCKER_HUB);
        Look.awaitPod(ground, Look.POD);
    }

    private static Verdict image(Ground ground) {
        var look = new Look(ground);
        var phase = look.phase(Look.POD);
        boolean blocked = phase.equals("ErrImagePull") || phase.equals("ImagePullBackOff");
        if (allows(look, "dockerhub-registry")) return Verdict.yes("unblock.already", "dockerhub-registry");
        return Verdict.of(blocked, "unblock.image", phase, look.waitingFor(Look.POD));
    }

    /** Which of the hosts that Docker Hub sends blobs from would still be denied. */
    private static Verdict then(Ground ground) {
        var look = new Look(ground);
        if (!allows(look, "dockerhub-registry")) return Verdict.notYet("unblock.no.rule", "dockerhub-registry");
        var hosts = LabRules.BLOB_HOSTS;
        var denied = hosts.stream().filter(host -> !reaches(look, host)).toList();
        if (denied.isEmpty()) return Verdict.yes("unblock.already", "dockerhub-registry");
        return Verdict.yes("unblock.then", denied.size(), hosts.size(), String.join(", ", denied));
    }

    private static boolean reaches(Look look, String host) {
        return look.fromNode(node -> Probe.tls(node, host, 443))
                .filter(t -> t.outcome() == Outcome.ANSWERED)
                .isPresent();
    }

    static Verdict runs(Ground ground) {
        var look = new Look(ground);
        var phase = look.phase(Look.POD);
        return Verdict.of(phase.equals(Look.RUNNING), "unblock.runs", phase, look.waitingFor(Look.POD));
    }

    /** The firewall's own page, and the narrowest rule that would let the request pass. */
    private static Verdict denied(Ground ground) {
        var look = new Look(ground);
        if (allows(look, "ifconfig")) return Verdict.yes("unblock.already", "ifconfig");
        var echo = Echo.ask(ground);
        var remedy = look.toEcho().flatMap(t -> Remedy.of(t, look.estate()));
        boolean shown = echo.denied() && remedy.isPresent();
        return Verdict.of(
                shown,
                "unblock.denied",
                echo.said(),
                remedy.map(r -> r.collection() + " " + r.priority()).orElse("-"));
    }

    private static boolean allows(Look look, String collection) {
        return look.estate().all("Microsoft.Network/azureFirewalls").stream()
                .flatMap(Unblock::collections)
                .anyMatch(collection::equalsIgnoreCase);
    }

    private static Stream<String> collections(Document firewall) {
        return firewall.items("/properties/applicationRuleCollections")
                .map(c -> c.path("name").asString(""));
    }

    /** How a walk ended, as a word. */
    static String word(java.util.Optional<Trace> trace) {
        return trace.map(t -> t.outcome().name()).orElse("-");
    }
}
