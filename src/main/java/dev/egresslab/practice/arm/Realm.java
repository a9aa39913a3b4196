package dev.egresslab.practice.arm;

import dev.egresslab.practice.ControlPlanes;
import dev.egresslab.practice.LabClock;
import dev.egresslab.practice.Traffic;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What a type can use besides the resources.
 *
 * @param random decides ids and addresses; the same seed gives the same ones
 * @param planes the Kubernetes side, known once both sides are built
 */
public record Realm(
        LabClock clock,
        RandomGenerator random,
        Addresses addresses,
        String tenant,
        String subscription,
        Supplier<ControlPlanes> planes,
        Traffic packets) {
    /** A new random identifier. */
    public String uuid() {
        synchronized (random) {
            long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
            long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(high, low).toString();
        }
    }
}
