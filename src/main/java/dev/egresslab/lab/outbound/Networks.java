package dev.egresslab.lab.outbound;

import dev.egresslab.address.Cidr;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Checks;
import dev.egresslab.lab.Parameter;
import dev.egresslab.lab.Problem;
import dev.egresslab.text.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the ranges of a network of the learner's own must satisfy together. */
final class Networks {
    private static final List<Cidr> RESERVED = Stream.of(
                    "10.0.0.0/16", "169.254.0.0/16", "172.30.0.0/16", "172.31.0.0/16", "192.0.2.0/24")
            .map(Cidr::parse)
            .toList();

    private Networks() {}

    /** Problems of subnets in a network; the first subnet is that of the nodes. */
    static List<Problem> check(Answers answers, Parameter network, List<Parameter> subnets) {
        var space = answers.range(network);
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < subnets.size(); i++) {
            var subnet = subnets.get(i);
            var range = answers.range(subnet);
            if (!space.contains(range)) {
                Checks.problem(
                                subnet,
                                Message.of("problem.subnet.outside", range.toString(), space.toString()),
                                null,
                                null)
                        .ifPresent(problems::add);
            }
            for (var other : subnets.subList(0, i)) {
                if (range.overlaps(answers.range(other))) {
                    Checks.problem(
                                    subnet,
                                    Message.of(
                                            "problem.subnet.overlaps",
                                            range.toString(),
                                            answers.range(other).toString()),
                                    null,
                                    null)
                            .ifPresent(problems::add);
                }
            }
        }
        RESERVED.stream()
                .filter(r -> r.overlaps(space))
                .findFirst()
                .flatMap(r -> reserved(network, space, r))
                .ifPresent(problems::add);
        capacity(answers, subnets.getFirst(), space).ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> reserved(Parameter network, Cidr space, Cidr range) {
        return Optional.of(new Problem(
                network.id(),
                Message.of("problem.network.reserved", space.toString(), range.toString()),
                Optional.of(Message.of("problem.network.reserved.why")),
                Optional.of(network.usual()),
                Optional.of("ServiceCidrOverlapExistingSubnetsCidr")));
    }

    private static Optional<Problem> capacity(Answers answers, Parameter subnet, Cidr space) {
        int nodes = answers.whole(Questions.NODES);
        var range = answers.range(subnet);
        var capacity = Capacity.of(range, nodes);
        if (capacity.enough()) return Optional.empty();
        int prefix = range.prefix();
        while (prefix > space.prefix() && !holds(prefix, capacity)) prefix--;
        boolean fits = holds(prefix, capacity);
        return Optional.of(new Problem(
                subnet.id(),
                Message.of("problem.subnet.small", capacity.usable(), capacity.needed()),
                Optional.of(Message.of("problem.subnet.small.why", nodes, Capacity.PER_NODE, capacity.upgrade())),
                fits ? Optional.of(Cidr.around(range.first(), prefix).toString()) : Optional.empty(),
                Optional.of("InsufficientSubnetSize")));
    }

    private static boolean holds(int prefix, Capacity capacity) {
        return Capacity.usable(1L << (32 - prefix)) >= capacity.upgrade();
    }
}
