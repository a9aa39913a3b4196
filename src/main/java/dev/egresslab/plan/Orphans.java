package dev.egresslab.plan;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import dev.egresslab.lab.resource.Resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks through a whole subscription for resource groups that a lab has left behind. Changes nothing. */
final class Orphans {
    private static final String NODES = "mc_";

    private Orphans() {}

    /**
     * Says of each group whose it is.
     *
     * @param labs those that are remembered for this place
     * @param standing where such a lab stands
     */
    static List<Stray> of(List<Cloud.Group> groups, String tag, List<Lab> labs, Function<Lab, Standing> standing) {
        Map<String, Lab> byId = labs.stream().collect(Collectors.toMap(Lab::id, Function.identity()));
        var names = groups.stream().map(g -> g.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        var strays = new ArrayList<Stray>();
        for (var group : groups) {
            var id = group.tags().getOrDefault(tag, "");
            boolean nodes = group.name().toLowerCase(Locale.ROOT).startsWith(NODES);
            // a node group goes with its cluster, and cannot go before it
            if (nodes) strays.add(new Stray(group, id, holder(group, names) ? Stray.Whose.IN_USE : Stray.Whose.ORPHAN));
            else if (id.isEmpty()) strays.add(new Stray(group, id, Stray.Whose.NOT_OURS));
            else strays.add(new Stray(group, id, tagged(byId.get(id), standing)));
        }
        return strays;
    }

    private static Stray.Whose tagged(@org.jspecify.annotations.Nullable Lab lab, Function<Lab, Standing> standing) {
        if (lab == null) return Stray.Whose.ORPHAN;
        return standing.apply(lab).state() == Standing.State.CLEANED ? Stray.Whose.ORPHAN : Stray.Whose.IN_USE;
    }

    /** Whether the group of the cluster that a node group belongs to is there; AKS names it {@code MC_group_cluster_region}. */
    private static boolean holder(Cloud.Group nodes, java.util.Set<String> names) {
        var rest = nodes.name().toLowerCase(Locale.ROOT).substring(NODES.length());
        return nodes.managedBy()
                .map(cluster -> names.contains(segment(cluster)))
                .orElseGet(() -> names.stream().anyMatch(name -> rest.startsWith(name + "_")));
    }

    private static String segment(String cluster) {
        var segments = cluster.toLowerCase(Locale.ROOT).split("/");
        return segments.length > 4 ? segments[4] : "";
    }

    /** Deletes what nobody needs, and nothing else. */
    static void remove(Cloud cloud, Stray orphan, Consumer<Progress> heard) {
        var group = orphan.group();
        if (orphan.whose() != Stray.Whose.ORPHAN) throw LabException.of("orphan", group.name());
        cloud.delete(new Resource.Group(group.name(), group.region()), heard);
    }
}
