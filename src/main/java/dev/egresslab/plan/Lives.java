package dev.egresslab.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When each thing of a lab was made, and when it was gone.
 *
 * @param made by step
 * @param gone by step
 */
record Lives(Map<String, Moment> made, Map<String, Moment> gone) {
    Lives {
        made = Map.copyOf(made);
        gone = Map.copyOf(gone);
    }

    /** One entry and when it was written. */
    record Written(Entry entry, Moment when) {}

    static Lives of(List<Written> journal) {
        var made = new HashMap<String, Moment>();
        var gone = new HashMap<String, Moment>();
        var kind = Entry.Kind.BUILD;
        for (var written : journal) {
            if (written.entry() instanceof Entry.Planned planned) kind = planned.kind();
            if (!(written.entry() instanceof Entry.Succeeded done)) continue;
            if (kind == Entry.Kind.CLEAN) gone.put(done.step(), written.when());
            // looked at again, it is as old as it was
            else if (gone.remove(done.step()) != null) made.put(done.step(), written.when());
            else made.putIfAbsent(done.step(), written.when());
        }
        return new Lives(made, gone);
    }
}
