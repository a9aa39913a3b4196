package dev.egresslab.plan;

import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.Resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a lab has made: its design, and over it what exercises have changed or added since. */
final class Made {
    private Made() {}

    /** @param later in the order in which they were made; the last of a key counts */
    static Design of(Design design, List<Resource> later) {
        if (later.isEmpty()) return design;
        Map<String, Resource> byKey = new LinkedHashMap<>();
        design.resources().forEach(r -> byKey.put(r.key(), r));
        later.forEach(r -> byKey.put(r.key(), r));
        Map<String, Resource> ordered = new LinkedHashMap<>();
        byKey.values().forEach(r -> place(r, byKey, ordered));
        return new Design(new ArrayList<>(ordered.values()), design.exit());
    }

    /** After all that it needs; what needs something that nobody made was never made either. */
    private static boolean place(Resource resource, Map<String, Resource> all, Map<String, Resource> into) {
        if (into.containsKey(resource.key())) return true;
        for (var need : resource.needs()) {
            var needed = all.get(need);
            if (needed == null || !place(needed, all, into)) return false;
        }
        into.put(resource.key(), resource);
        return true;
    }
}
