package dev.egresslab.azure.resource;

import dev.egresslab.plan.Found;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Reads Azure's provisioning states, and merges tags. */
final class States {
    private States() {}

    /** How far a resource in this provisioning state is; no state means that it is there. */
    static Found.State of(@Nullable Object state) {
        return switch (String.valueOf(state)) {
            case "Succeeded", "null", "" -> Found.State.READY;
            case "Failed", "Canceled", "Cancelled" -> Found.State.FAILED;
            default -> Found.State.WORKING;
        };
    }

    /** What was found, with the facts that are known. */
    static Found found(String id, @Nullable Object state, Map<String, @Nullable String> facts) {
        var known = new HashMap<String, String>();
        facts.forEach((key, value) -> {
            if (value != null) known.put(key, value);
        });
        if (state != null) known.put("provisioningState", state.toString());
        return new Found(id, of(state), known);
    }

    /** The tags that are there, and ours. */
    static Map<String, String> tags(@Nullable Map<String, String> there, Map<String, String> ours) {
        var all = new HashMap<String, String>();
        if (there != null) all.putAll(there);
        all.putAll(ours);
        return all;
    }
}
