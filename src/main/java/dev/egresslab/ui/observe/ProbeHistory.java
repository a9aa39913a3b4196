package dev.egresslab.ui.observe;

import dev.egresslab.plan.Measurement;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What was measured, newest first. */
final class ProbeHistory {
    static final int KEPT = 100;

    private final ObservableList<Measurement> all = FXCollections.observableArrayList();

    void add(Measurement measured) {
        if (all.size() >= KEPT) all.remove(KEPT - 1, all.size());
        all.addFirst(measured);
    }

    void clear() {
        all.clear();
    }

    ObservableList<Measurement> all() {
        return all;
    }
}
