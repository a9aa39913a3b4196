package dev.egresslab.plan;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.resource.Resource;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the cloud, after a clean up, for everything that should be gone. */
final class ReadBack {
    private final Cloud cloud;
    private final InstantSource clock;

    ReadBack(Cloud cloud, InstantSource clock) {
        this.cloud = cloud;
        this.clock = clock;
    }

    Receipt receipt(Lab lab, Design design, String tag, Bill bill) {
        var lines = new ArrayList<Receipt.Line>();
        for (var resource : design.resources()) {
            switch (resource) {
                case Resource.Group group -> lines.add(group(group, Optional.of(design)));
                case Resource.ManagedCluster cluster ->
                    lines.add(group(new Resource.Group(nodeGroup(cluster), cluster.region()), Optional.empty()));
                case Resource.Arm _, Resource.Kube _ -> {}
            }
        }
        var tagged = cloud.groupsTagged(tag, lab.id());
        lines.add(new Receipt.Line(tag + "=" + lab.id(), tagged.isEmpty(), tagged.size() + " resourceGroups"));
        var group = design.first(Resource.Group.class).map(Resource.Group::name).orElse("");
        return new Receipt(lab.id(), lab.type(), group, lab.place(), clock.instant(), lines, bill);
    }

    /** @param design where others may have something in the group, what the lab made of it */
    private Receipt.Line group(Resource.Group group, Optional<Design> design) {
        var found = cloud.find(group);
        if (found.isEmpty()) return new Receipt.Line(group.name(), true, "404 ResourceGroupNotFound");
        var others = design.stream()
                .flatMap(made -> Strangers.in(group, made.resources(), cloud.survey(List.of(group.name()))).stream())
                .map(ResourceId::name)
                .toList();
        return new Receipt.Line(group.name(), !others.isEmpty(), found.get().id(), others);
    }

    /** AKS names it so; at most 80 characters. https://learn.microsoft.com/azure/aks/faq */
    private static String nodeGroup(Resource.ManagedCluster cluster) {
        var name = "MC_" + cluster.group() + "_" + cluster.name() + "_" + cluster.region();
        return name.length() > 80 ? name.substring(0, 80) : name;
    }
}
