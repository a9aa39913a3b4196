package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Deletes a group's content in an order in which nothing is still needed by what is left. */
final class Cascade {
    private static final Duration GROUP = Duration.ofSeconds(20);

    private final Store store;
    private final Types types;
    private final Realm realm;

    Cascade(Store store, Types types, Realm realm) {
        this.store = store;
        this.types = types;
        this.realm = realm;
    }

    /** One type after the other, the resources of a type side by side. */
    Duration lasts(ResourceId group) {
        var longest = new HashMap<String, Duration>();
        for (var document : content(store.now(), group)) {
            var lasts = types.find(document.id().type()).map(t -> t.leaving(document)).orElse(List.of()).stream()
                    .map(Phase::lasts)
                    .reduce(Duration.ZERO, Duration::plus);
            longest.merge(document.id().type(), lasts, (a, b) -> a.compareTo(b) > 0 ? a : b);
        }
        return longest.values().stream().reduce(GROUP, Duration::plus);
    }

    /** Deletes all of it and the group; fails, with the group back, where something outside needs a part of it. */
    void run(ResourceId group) {
        var gone = new ArrayList<ResourceId>();
        var stuck = store.change(draft -> {
            int before;
            do {
                before = draft.all().size();
                for (var document : content(draft, group)) if (free(document, draft)) drop(document, draft, gone);
            } while (draft.all().size() < before);
            var left = content(draft, group);
            if (left.isEmpty()) draft.remove(group);
            else draft.edit(group, body -> Json.inside(body, "properties").put("provisioningState", "Succeeded"));
            return left;
        });
        for (var id : gone) types.find(id.type()).ifPresent(type -> type.gone(id, realm));
        if (!stuck.isEmpty()) throw blocked(group, stuck);
    }

    private void drop(Document document, Draft draft, List<ResourceId> gone) {
        if (!draft.has(document.id())) return;
        types.find(document.id().type()).ifPresent(type -> type.left(document, draft));
        draft.remove(document.id());
        gone.add(document.id());
    }

    private boolean free(Document document, Draft draft) {
        var type = types.find(document.id().type());
        if (type.isEmpty()) return true;
        try {
            type.get().release(document, draft);
            draft.below(document.id())
                    .forEach(child -> types.find(child.id().type()).ifPresent(t -> t.release(child, draft)));
            return true;
        } catch (ArmError inUse) {
            return false;
        }
    }

    private static List<Document> content(Documents documents, ResourceId group) {
        return documents.below(group).stream()
                .filter(d -> Lists.tracked(d.id()))
                .toList();
    }

    private static ArmError blocked(ResourceId group, List<Document> left) {
        return new ArmError(
                409,
                "ResourceGroupDeletionBlocked",
                "Deletion of resource group '%s' failed as resources with identifiers '%s' could not be deleted. The provisioning state of the resource group will be rolled back. Please check audit logs for more details."
                        .formatted(
                                group.name(),
                                left.stream()
                                        .map(d -> d.id().type() + "/" + d.name())
                                        .collect(Collectors.joining(","))));
    }
}
