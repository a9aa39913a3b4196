package dev.egresslab.practice;

import dev.egresslab.estate.Estate;
import dev.egresslab.estate.KubeObject;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Ledger;
import dev.egresslab.net.Network;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;
import dev.egresslab.net.Tracer;
import dev.egresslab.net.World;
import dev.egresslab.practice.arm.Arm;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Walks packets through what exists at this moment; the network is read anew only where something has changed. */
final class PacketField implements Traffic {
    private final World world = World.load();
    private final Arm arm;
    private final Supplier<ControlPlanes> planes;
    private final Ledger ledger;
    private volatile @Nullable View view;

    PacketField(Arm arm, Supplier<ControlPlanes> planes, Ledger ledger) {
        this.arm = arm;
        this.planes = planes;
        this.ledger = ledger;
    }

    /** The same for those that are built before it. */
    static Traffic later(Supplier<PacketField> field) {
        return new Traffic() {
            @Override
            public Trace send(Probe probe) {
                return field.get().send(probe);
            }

            @Override
            public Network network() {
                return field.get().network();
            }
        };
    }

    @Override
    public Trace send(Probe probe) {
        return view().tracer().trace(probe);
    }

    @Override
    public Network network() {
        return view().network();
    }

    /** The internet outside. */
    World world() {
        return world;
    }

    /** Everything as it stands. */
    Estate estate() {
        return view().estate();
    }

    private View view() {
        var objects = planes.get().objects();
        long revision = arm.store().revision();
        var known = view;
        if (known != null && known.revision() == revision && known.objects().equals(objects)) return known;
        var estate = new Estate(arm.documents(), objects);
        var network = Network.of(estate, world);
        var fresh = new View(revision, objects, estate, network, new Tracer(network, ledger));
        view = fresh;
        return fresh;
    }

    private record View(
            long revision, Map<ResourceId, List<KubeObject>> objects, Estate estate, Network network, Tracer tracer) {}
}
