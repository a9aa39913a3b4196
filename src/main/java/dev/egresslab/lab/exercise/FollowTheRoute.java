package dev.egresslab.lab.exercise;

import dev.egresslab.lab.exercise.thought.Readings;
import dev.egresslab.net.Firewall;

import java.util.List;
import java.util.Set;

/** How the packets find the firewall, which of the lab's rules the cluster still needs, and what the firewall can carry. */
final class FollowTheRoute implements Exercise {
    /** What a firewall in production should have. https://learn.microsoft.com/azure/aks/limit-egress-traffic */
    private static final int WANTED_ADDRESSES = 20;

    @Override
    public String id() {
        return "follow-the-route";
    }

    @Override
    public Set<String> types() {
        return Set.of("userDefinedRouting");
    }

    @Override
    public List<Task> tasks() {
        return List.of(
                Task.looks("next-hop", Readings::nextHop).lesson("D7"),
                Task.looks("network-rules", Readings::networkRules).lesson("D12"),
                Task.looks("ports", FollowTheRoute::ports).lesson("D14"));
    }

    private static Verdict ports(Ground ground) {
        int addresses = new Look(ground)
                .network().firewalls().stream()
                        .mapToInt(f -> f.addresses().size())
                        .sum();
        if (addresses == 0) return Verdict.notYet("asymmetric.firewall");
        return Verdict.yes("route.ports", addresses, addresses * Firewall.PORTS, WANTED_ADDRESSES);
    }
}
