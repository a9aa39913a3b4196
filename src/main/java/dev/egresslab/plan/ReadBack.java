package dev.egresslab.plan;

import dev.egresslab.lab.Design;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.resource.Resource;

import java.time.InstantSource;
import java.util.ArrayList;

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
                case Resource.Group group -> lines.add(group(group));
                case Resource.ManagedCluster cluster ->
                    lines.add(group(new Resource.Group(nodeGroup(cluster), cluster.region())));
                case Resource.Arm _, Resource.Kube _ -> {}
            }
        }
        var tagged = cloud.groupsTagged(tag, lab.id());
        lines.add(new Receipt.Line(tag + "=" + lab.id(), tagged.isEmpty(), tagged.size() + " resourceGroups"));
        return new Receipt(lab.id(), clock.instant(), lines, bill);
    }

    private Receipt.Line group(Resource.Group group) {
        var found = cloud.find(group);
        return new Receipt.Line(
                group.name(), found.isEmpty(), found.map(Found::id).orElse("404 ResourceGroupNotFound"));
    }

    /** AKS names it so; at most 80 characters. https://learn.microsoft.com/azure/aks/faq */
    private static String nodeGroup(Resource.ManagedCluster cluster) {
        var name = "MC_" + cluster.group() + "_" + cluster.name() + "_" + cluster.region();
        return name.length() > 80 ? name.substring(0, 80) : name;
    }
}
