package dev.egresslab.ui.wizard;

import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Place;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The regions of the account's own subscription as answers; the usual ones, with a word about it, where it does not tell. */
final class RegionChoice {
    private final Texts texts;
    private final Map<String, List<String>> known = new HashMap<>();

    RegionChoice(Texts texts) {
        this.texts = texts;
    }

    /** Offers what is known at once, otherwise when it has come. On the window's thread. */
    void offer(Place place, Field field) {
        var key = place.id() + "/" + place.subscription();
        var before = known.get(key);
        if (before != null) {
            own(field, before);
            return;
        }
        Background.run(
                () -> place.cloud().regions(),
                found -> {
                    if (found.isEmpty()) return;
                    known.put(key, found);
                    own(field, found);
                },
                e -> field.word(texts.of("ui.parameters.region.usual", why(e))));
    }

    /** Short: the field has little room, and another page says what to do. */
    private String why(Exception e) {
        return e instanceof CloudException refused ? texts.of(refused.what()) : Words.error(e, texts);
    }

    private void own(Field field, List<String> regions) {
        field.offer(regions, texts.of("ui.parameters.region.own", regions.size()));
    }
}
