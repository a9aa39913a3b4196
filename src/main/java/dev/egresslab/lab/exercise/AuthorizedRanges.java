package dev.egresslab.lab.exercise;

import dev.egresslab.lab.resource.Resource;

import java.util.List;
import java.util.Set;

/** An API server that admits only the firewall's address locks its own administrator out. */
final class AuthorizedRanges implements Exercise {
    @Override
    public String id() {
        return "authorized-ranges";
    }

    @Override
    public Set<String> types() {
        return Set.of("userDefinedRouting");
    }

    @Override
    public List<Task> tasks() {
        return List.of(
                Task.does("lock", ground -> admit(ground, List.of(firewall(ground))), AuthorizedRanges::locked)
                        .lesson("D4"),
                Task.does("admit", AuthorizedRanges::workstation, AuthorizedRanges::open));
    }

    private static void admit(Ground ground, List<String> ranges) {
        var cluster = Look.wish(ground, Resource.ManagedCluster.class);
        ground.put(cluster.with(cluster.shape().withAuthorizedRanges(ranges)));
    }

    private static void workstation(Ground ground) {
        admit(ground, List.of(firewall(ground), ground.workstation() + "/32"));
    }

    private static String firewall(Ground ground) {
        return "publicIp:" + Look.wish(ground, Resource.Firewall.class).publicIp();
    }

    private static Verdict locked(Ground ground) {
        var why = ground.lockedOut();
        return Verdict.of(why.isPresent(), "ranges.locked", ground.workstation().toString(), why.orElse(""));
    }

    private static Verdict open(Ground ground) {
        var why = ground.lockedOut();
        return Verdict.of(why.isEmpty(), "ranges.open", ground.workstation().toString(), why.orElse(""));
    }
}
