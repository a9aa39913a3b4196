package dev.egresslab.lab.exercise;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.Network;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Step;
import dev.egresslab.net.Trace;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What exercises read from a lab again and again, at one moment. */
final class Look {
    static final String POD = "nginx";
    static final String ECHO = "http://ifconfig.me";
    static final String RUNNING = "Running";
    private static final String ECHO_HOST = "ifconfig.me";
    private static final String WAITING = "/status/containerStatuses/0/state/waiting";

    private final Ground ground;
    private final Estate estate;

    Look(Ground ground) {
        this(ground, ground.estate());
    }

    /** At an estate that may be only thought of. */
    Look(Ground ground, Estate estate) {
        this.ground = ground;
        this.estate = estate;
    }

    Estate estate() {
        return estate;
    }

    Network network() {
        return ground.network(estate);
    }

    /** The lab's first wish of a kind. */
    static <T extends Resource> T wish(Ground ground, Class<T> kind) {
        return ground.design().first(kind).orElseThrow();
    }

    /** The cluster that the lab wished for; without it there is nothing to try. */
    Optional<Document> cluster() {
        var wish = wish(ground, Resource.ManagedCluster.class);
        return estate.all("Microsoft.ContainerService/managedClusters").stream()
                .filter(d -> d.name().equalsIgnoreCase(wish.name()))
                .findFirst();
    }

    /** Documents of the node resource group. */
    Stream<Document> inNodeGroup(String type) {
        var name =
                cluster().flatMap(c -> c.text("/properties/nodeResourceGroup")).orElse("");
        return estate.all(type).stream()
                .filter(d -> d.id().group().filter(name::equalsIgnoreCase).isPresent());
    }

    Optional<KubeObject> object(String kind, String name) {
        return cluster().flatMap(c -> estate.object(c.id(), kind, "default", name));
    }

    /** {@code Running}, or why the pod's container waits, for example {@code ImagePullBackOff}. */
    String phase(String pod) {
        return object("Pod", pod)
                .map(p -> p.text(WAITING + "/reason")
                        .or(() -> p.text("/status/phase"))
                        .orElse("Pending"))
                .orElse("NotFound");
    }

    static boolean awaitPod(Ground ground, String pod) throws InterruptedException {
        return ground.await(() -> new Look(ground).phase(pod).equals(RUNNING));
    }

    String waitingFor(String pod) {
        return object("Pod", pod).flatMap(p -> p.text(WAITING + "/message")).orElse("");
    }

    /** The way of a plain HTTP request from the lab's pod to the host that tells addresses. */
    Optional<Trace> toEcho() {
        return cluster()
                .flatMap(c ->
                        ground.walk(estate, Probe.http(new Origin.Pod(c.id(), "default", POD), ECHO_HOST, 80, "/")));
    }

    /** The way of a connection that a node makes. */
    Optional<Trace> fromNode(Function<Origin, Probe> to) {
        return cluster()
                .flatMap(c -> network().nodes().stream()
                        .findFirst()
                        .flatMap(node -> ground.walk(estate, to.apply(new Origin.Node(c.id(), node.name())))));
    }

    /** The way of a visitor's plain HTTP request. */
    Optional<Trace> visit(Ipv4 address, int port) {
        return ground.walk(
                estate, Probe.http(new Origin.Internet(ground.workstation()), address.toString(), port, "/"));
    }

    /** Every address that the way out can show, as the resources stand. */
    List<Ipv4> exits() {
        return toEcho().flatMap(Trace::wayOut).stream()
                .flatMap(way -> way.candidates().stream())
                .map(Step.Owned::address)
                .toList();
    }

    /** Whether an address belongs to the resource that the outbound type names. */
    boolean isExit(Ipv4 address) {
        return WayOut.owns(ground.design().exit(), address, estate);
    }

    /** Public address of a Service or an Ingress. */
    Optional<Ipv4> address(String kind, String name) {
        return object(kind, name)
                .flatMap(o -> o.text("/status/loadBalancer/ingress/0/ip"))
                .filter(Ipv4::is)
                .map(Ipv4::parse);
    }
}
