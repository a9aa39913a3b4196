package dev.egresslab.ui.exercise;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Estate;
import dev.egresslab.net.Ledger;
import dev.egresslab.net.Network;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;
import dev.egresslab.net.Tracer;
import dev.egresslab.net.World;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Drawing;
import dev.egresslab.ui.diagram.Look;
import dev.egresslab.ui.learn.Specimen;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** One way for clients to come in; its name is that of the lab kept for it, and of its text. */
enum WayScene {
    /** By the load balancer, past the firewall. */
    PUBLISHED,
    /** Through the firewall. */
    FORWARDED,
    /** By an application gateway in the network. */
    GATEWAY;

    private static final String HOST = "ifconfig.me";

    /** A picture with a packet; {@code own} where it is the person's lab and not one that was kept. */
    record Walked(WayScene scene, Drawing drawing, Trace trace, boolean own) {}

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the packet starts, a visitor outside, and what it comes to. */
    record Sight(Estate estate, Ipv4 visitor) {}

    Walked walk(Sight sight, World world, Texts texts) {
        var look = Look.USUAL.from(sight.visitor());
        var address = entrance(sight.estate(), world);
        var drawing = address.flatMap(_ -> Drawing.survey(sight.estate(), world, HOST, texts, look));
        if (address.isPresent() && drawing.isPresent())
            return new Walked(this, drawing.get(), visit(sight, world, address.get()), true);
        var kept = Specimen.load(id(), world);
        var picture = Drawing.survey(kept.estate(), world, HOST, texts, look).orElseThrow();
        var there = new Sight(kept.estate(), sight.visitor());
        return new Walked(this, picture, visit(there, world, kept.entrance()), false);
    }

    private static Trace visit(Sight sight, World world, String address) {
        var browser = Probe.http(new Origin.Internet(sight.visitor()), address, 80, "/");
        return new Tracer(Network.of(sight.estate(), world), new Ledger(() -> Instant.EPOCH, new SplittableRandom(0)))
                .trace(browser);
    }

    private Optional<String> entrance(Estate estate, World world) {
        return switch (this) {
            case PUBLISHED -> address(estate, "Service", "nginx");
            case FORWARDED ->
                Network.of(estate, world).firewalls().stream()
                        .filter(f -> !f.nat().isEmpty())
                        .map(f -> f.addresses().getFirst().address().toString())
                        .findFirst();
            case GATEWAY -> address(estate, "Ingress", "aspnetapp");
        };
    }

    private static Optional<String> address(Estate estate, String kind, String name) {
        return estate.clusters().stream()
                .flatMap(c -> estate.object(c, kind, "default", name).stream())
                .flatMap(o -> o.text("/status/loadBalancer/ingress/0/ip").stream())
                .findFirst();
    }
}
