package dev.egresslab.practice.kube;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.World;
import dev.egresslab.practice.CloudProvider;
import dev.egresslab.practice.LabClock;
import dev.egresslab.practice.Packets;
import dev.egresslab.practice.Shelf;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What every API server is built from.
 *
 * @param endpoint the practice cloud's URL
 * @param random thread-safe
 */
public record Parts(
        Supplier<String> endpoint,
        CloudProvider provider,
        Packets packets,
        LabClock clock,
        RandomGenerator random,
        World world,
        Shelf shelf) {
    String uuid() {
        return new java.util.UUID(
                        (random.nextLong() & ~0xF000L) | 0x4000L,
                        (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L)
                .toString();
    }

    /** Letters and digits as Kubernetes takes for generated names. */
    String suffix(int length) {
        var alphabet = "bcdfghjklmnpqrstvwxz2456789";
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        return text.toString();
    }

    static String room(ResourceId cluster) {
        return "kube " + cluster.key();
    }
}
