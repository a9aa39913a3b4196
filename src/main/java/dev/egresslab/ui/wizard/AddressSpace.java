package dev.egresslab.ui.wizard;

import dev.egresslab.address.AddressException;
import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Parameter;
import dev.egresslab.lab.outbound.OutboundType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network's address space in blocks of one size, with what lies in each.
 *
 * @param prefix of a block
 */
record AddressSpace(Cidr space, int prefix, List<Block> blocks) {
    private static final int SHOWN = 4;

    AddressSpace {
        blocks = List.copyOf(blocks);
    }

    /** @param subnets those that begin in it or reach into it */
    record Block(Cidr range, List<Named> subnets) {
        Block {
            subnets = List.copyOf(subnets);
        }
    }

    /** A subnet; {@code parameter} is the one that asks for its range. */
    record Named(String name, Cidr range, String parameter) {}

    /** The first blocks of the space; empty where the type has no network of the learner's own or a range is no range. */
    static Optional<AddressSpace> of(OutboundType type, Answers answers) {
        try {
            var space = find(type, "vnet.range").map(answers::range);
            var usual = find(type, "subnet.range").map(Parameter::usual).map(Cidr::parse);
            if (space.isEmpty() || usual.isEmpty()) return Optional.empty();
            var subnets = subnets(type, answers);
            int prefix = Math.max(space.get().prefix(), usual.get().prefix());
            var blocks = new ArrayList<Block>();
            for (int i = 0; i < SHOWN && i < 1L << (prefix - space.get().prefix()); i++) {
                var range =
                        Cidr.around(new Ipv4(space.get().first().bits() + (int) ((long) i << (32 - prefix))), prefix);
                blocks.add(new Block(
                        range,
                        subnets.stream().filter(s -> s.range().overlaps(range)).toList()));
            }
            return Optional.of(new AddressSpace(space.get(), prefix, blocks));
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    private static List<Named> subnets(OutboundType type, Answers answers) {
        return type.parameters().stream()
                .filter(p -> p.id().endsWith("ubnet.range"))
                .map(p -> new Named(
                        find(type, p.id().replace(".range", ".name"))
                                .map(answers::text)
                                .orElse(p.id()),
                        answers.range(p),
                        p.id()))
                .toList();
    }

    private static Optional<Parameter> find(OutboundType type, String id) {
        return type.parameters().stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
