package dev.egresslab.net;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class AllotmentPropertyTest {
    @Property(tries = 300)
    void no_port_of_an_address_belongs_to_two_nodes_and_each_node_gets_what_the_rule_says(
            @ForAll @IntRange(min = 1, max = 6) int addresses,
            @ForAll @IntRange(min = 1, max = 120) int nodes,
            @ForAll @IntRange(min = 0, max = 400) int eights,
            @ForAll Frontends choice) {
        var rule = rule(addresses, eights * 8);
        Assume.that((long) nodes * rule.allocation(nodes) <= (long) addresses * LoadBalancer.PORTS);
        var dealt = Allotment.of(rule, nodes, choice);
        assertThat(dealt).hasSize(nodes);
        var taken = new ArrayList<Allotment.Block>();
        for (var blocks : dealt) {
            assertThat(blocks.stream().mapToInt(Allotment.Block::count).sum()).isEqualTo(rule.allocation(nodes));
            for (var block : blocks) {
                assertThat(block.first() + block.count()).isLessThanOrEqualTo(LoadBalancer.PORTS);
                assertThat(taken).noneMatch(other -> meet(block, other));
                taken.add(block);
            }
        }
    }

    private static boolean meet(Allotment.Block one, Allotment.Block other) {
        return one.owner().equals(other.owner())
                && one.first() < other.first() + other.count()
                && other.first() < one.first() + one.count();
    }

    private static LoadBalancer.Outbound rule(int addresses, int ports) {
        List<Step.Owned> owned = IntStream.range(0, addresses)
                .mapToObj(i -> new Step.Owned(
                        ResourceId.of(Scene.NET + "publicIPAddresses/out" + i),
                        Ipv4.parse("20.126.14.10").plus(i)))
                .toList();
        return new LoadBalancer.Outbound("rule", "pool", owned, ports, 30);
    }
}
