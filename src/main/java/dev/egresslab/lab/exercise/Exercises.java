package dev.egresslab.lab.exercise;

import java.util.List;
import java.util.Optional;

/** Every exercise, in the order of the lab. */
public final class Exercises {
    public static final List<Exercise> ALL = List.of(
            new VerifyAddress(),
            new ExposePod(),
            new ScaleAddresses(),
            new ExhaustPorts(),
            new SampleAddresses(),
            new OwnGateway(),
            new FollowTheRoute(),
            new Unblock(),
            new Asymmetric(),
            new GatewayIngress(),
            new AuthorizedRanges());

    private Exercises() {}

    public static Optional<Exercise> find(String id) {
        return ALL.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** Those that a lab of this outbound type can do. */
    public static List<Exercise> of(String type) {
        return ALL.stream().filter(e -> e.types().contains(type)).toList();
    }
}
