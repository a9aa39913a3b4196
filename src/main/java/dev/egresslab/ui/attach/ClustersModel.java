package dev.egresslab.ui.attach;

import dev.egresslab.estate.Document;
import dev.egresslab.plan.Entrance;
import dev.egresslab.plan.Place;
import dev.egresslab.plan.Workbench;
import dev.egresslab.ui.kit.Background;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The clusters of a subscription, as far as they could be read. On the window's thread; the reading is not. */
final class ClustersModel {
    /** How far the list is. */
    sealed interface State {
        record Reading() implements State {}

        /** Whoever wants to look has to sign in first. */
        record SignedOut() implements State {}

        record Listed(List<Document> clusters) implements State {
            public Listed {
                clusters = List.copyOf(clusters);
            }
        }

        record Failed(Exception why) implements State {}
    }

    private final Workbench workbench;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Reading());
    private int asked;

    ClustersModel(Workbench workbench) {
        this.workbench = workbench;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Asks a place for its clusters; what an earlier question comes to does not count any more. */
    void read(String placeId) {
        int mine = ++asked;
        var place = workbench.place(placeId);
        if (out(place)) {
            state.set(new State.SignedOut());
            return;
        }
        state.set(new State.Reading());
        Background.run(
                () -> place.cloud().clusters(),
                all -> come(mine, new State.Listed(sorted(all))),
                e -> come(mine, new State.Failed(e)));
    }

    private void come(int question, State answer) {
        if (question == asked) state.set(answer);
    }

    private static boolean out(Place place) {
        return place.entrance()
                .map(Entrance::chosen)
                .filter(java.util.Optional::isEmpty)
                .isPresent();
    }

    private static List<Document> sorted(List<Document> all) {
        return all.stream()
                .sorted(Comparator.comparing(Document::name).thenComparing(d -> d.id().toString()))
                .toList();
    }
}
