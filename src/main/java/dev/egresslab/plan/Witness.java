package dev.egresslab.plan;

import dev.egresslab.address.Ipv4;

import java.util.Map;

/**
 * A public service that tells the asker's address, and what it told.
 *
 * @param url what was asked
 * @param seen how often it told which address
 * @param denied how often a firewall answered in its place
 * @param silent how often it gave no address
 */
public record Witness(String url, Map<Ipv4, Integer> seen, int denied, int silent) {
    public Witness {
        seen = Map.copyOf(seen);
    }

    /** How often it told an address. */
    public int answers() {
        return seen.values().stream().mapToInt(Integer::intValue).sum();
    }
}
