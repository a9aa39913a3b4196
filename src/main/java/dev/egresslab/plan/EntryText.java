package dev.egresslab.plan;

import dev.egresslab.lab.LabException;
import dev.egresslab.text.Message;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Arrays;

/** Entries as they stand in the journal: the name of their kind, and JSON. */
final class EntryText {
    private static final JsonMapper JSON = JsonMapper.shared();

    private EntryText() {}

    static String kind(Entry entry) {
        return entry.getClass().getSimpleName();
    }

    static String write(Entry entry) {
        return JSON.writeValueAsString(entry);
    }

    /** Before version 4 of the journal a failure was words, and nothing else. */
    static Entry read(String kind, String body) {
        if (!kind.equals("Failed")) return JSON.readValue(body, type(kind));
        var tree = JSON.readTree(body);
        if (!tree.has("what")) return JSON.treeToValue(tree, Entry.Failed.class);
        return new Entry.Failed(
                Instant.parse(tree.path("at").asString()),
                tree.path("step").asString(),
                tree.path("code").asString(),
                Message.said(tree.path("what").asString()),
                Message.said(tree.path("whatNow").asString()));
    }

    private static Class<? extends Entry> type(String name) {
        return Arrays.stream(Entry.class.getPermittedSubclasses())
                .filter(k -> k.getSimpleName().equals(name))
                .findFirst()
                .<Class<? extends Entry>>map(k -> k.asSubclass(Entry.class))
                .orElseThrow(() -> LabException.of("journal.kind", name));
    }
}
