package dev.egresslab.lab.exercise.thought;

import dev.egresslab.text.Message;

import java.util.List;
import java.util.Optional;

/** What comes of packets: seen from outside with one of these addresses, dead at that hop, so many ports. */
public sealed interface Effect {
    /** The same for all effects that somebody who guesses need not tell apart. */
    String key();

    /** One answer to what will happen; {@code same} where it is also what happens now. */
    Message guess(boolean same);

    /** What it is, in a sentence. */
    Message said();

    /** Why, where one place decided. */
    default Optional<Message> because() {
        return Optional.empty();
    }

    /** Id of what decided, where one place did. */
    default Optional<String> decidedBy() {
        return Optional.empty();
    }

    private static Message guess(String what, boolean same, Object... arguments) {
        return Message.of("guess." + what + (same ? ".same" : ""), arguments);
    }

    /** The internet sees one of these addresses; {@code owner} is the device that they belong to. */
    record Leaves(List<String> addresses, String owner) implements Effect {
        public Leaves {
            addresses = addresses.stream().sorted().toList();
        }

        private String all() {
            return String.join(", ", addresses);
        }

        @Override
        public String key() {
            return "leaves " + all();
        }

        @Override
        public Message guess(boolean same) {
            return Effect.guess("leaves", same, addresses.size(), all(), owner);
        }

        @Override
        public Message said() {
            return Message.of("effect.leaves", addresses.size(), all(), owner);
        }
    }

    /** The internet sees an address that Azure lends. */
    record Lent(String address) implements Effect {
        @Override
        public String key() {
            return "lent";
        }

        @Override
        public Message guess(boolean same) {
            return Effect.guess("lent", same);
        }

        @Override
        public Message said() {
            return Message.of("effect.lent", address);
        }
    }

    /** The way ends before its destination. */
    record Dies(String at, Message why, String by) implements Effect {
        @Override
        public String key() {
            return "dies";
        }

        @Override
        public Message guess(boolean same) {
            return Effect.guess("dies", same);
        }

        @Override
        public Message said() {
            return Message.of("effect.dies", at);
        }

        @Override
        public Optional<Message> because() {
            return Optional.of(why);
        }

        @Override
        public Optional<String> decidedBy() {
            return Optional.of(by);
        }
    }

    /** The request arrives, and its answer ends somewhere else. */
    record Lost(String at, Message why, String by) implements Effect {
        @Override
        public String key() {
            return "lost";
        }

        @Override
        public Message guess(boolean same) {
            return Effect.guess("lost", same);
        }

        @Override
        public Message said() {
            return Message.of("effect.lost", at);
        }

        @Override
        public Optional<Message> because() {
            return Optional.of(why);
        }

        @Override
        public Optional<String> decidedBy() {
            return Optional.of(by);
        }
    }

    /** Who asks gets an answer. */
    record Answered() implements Effect {
        @Override
        public String key() {
            return "answered";
        }

        @Override
        public Message guess(boolean same) {
            return Effect.guess("answered", same);
        }

        @Override
        public Message said() {
            return Message.of("effect.answered");
        }
    }

    /** {@code each} of the nodes behind a load balancer has so many ports; 0 where the last one gets none. */
    record Ports(int each, int nodes, int addresses) implements Effect {
        @Override
        public String key() {
            return "ports %08d".formatted(each);
        }

        @Override
        public Message guess(boolean same) {
            return each == 0 ? Effect.guess("none", same) : Effect.guess("ports", same, each);
        }

        @Override
        public Message said() {
            return each == 0
                    ? Message.of("effect.none", nodes, addresses)
                    : Message.of("effect.ports", nodes, each, addresses);
        }
    }

    /** All nodes share the ports of a NAT gateway or a firewall. */
    record Pool(int ports, int nodes, int addresses) implements Effect {
        int average() {
            return ports / Math.max(1, nodes);
        }

        @Override
        public String key() {
            return "pool %08d".formatted(average());
        }

        @Override
        public Message guess(boolean same) {
            return Effect.guess("pool", same, average());
        }

        @Override
        public Message said() {
            return Message.of("effect.pool", nodes, ports, average(), addresses);
        }
    }

    /** Not all nodes find an address in their subnet. */
    record NoRoom(int fit, int nodes, String subnet) implements Effect {
        @Override
        public String key() {
            return "room";
        }

        @Override
        public Message guess(boolean same) {
            return Effect.guess("room", same);
        }

        @Override
        public Message said() {
            return Message.of("effect.room", fit, nodes, subnet);
        }
    }

    /** Of so many hosts that nodes call, these are not reached. */
    record Hosts(List<String> lost, int of) implements Effect {
        public Hosts {
            lost = List.copyOf(lost);
        }

        @Override
        public String key() {
            return "hosts " + String.join(", ", lost);
        }

        @Override
        public Message guess(boolean same) {
            if (lost.isEmpty()) return Effect.guess("hosts.all", same);
            if (lost.size() == of) return Effect.guess("hosts.none", same);
            return Effect.guess("hosts", same, lost.size(), String.join(", ", lost));
        }

        @Override
        public Message said() {
            return lost.isEmpty()
                    ? Message.of("effect.hosts.all", of)
                    : Message.of("effect.hosts", lost.size(), of, String.join(", ", lost));
        }
    }

    /** Nothing is known: no pod and no node could be read. */
    record Unknown() implements Effect {
        @Override
        public String key() {
            return "unknown";
        }

        @Override
        public Message guess(boolean same) {
            return said();
        }

        @Override
        public Message said() {
            return Message.of("effect.unknown");
        }
    }
}
