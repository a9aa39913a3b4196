package dev.egresslab.plan;

import java.util.Map;

/**
 * A resource as the cloud has it.
 *
 * @param id ARM id, or namespace and name for a Kubernetes object
 * @param facts what a person wants to read beside it, for example {@code ipAddress}, {@code privateIp}, {@code nodeGroup}
 */
public record Found(String id, State state, Map<String, String> facts) {
    public Found {
        facts = Map.copyOf(facts);
    }

    /** How far it is. */
    public enum State {
        WORKING,
        READY,
        FAILED
    }
}
