package dev.egresslab.ui.wizard;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** The cards in one row, or two by two where there is little room; one radio group for the keyboard. */
final class TypeCards extends GridPane {
    /** So many em of the small text are enough for four cards beside each other. */
    private static final double ROOMY = 87;

    private List<TypeCard> cards = List.of();
    private int columns;

    private final ReadOnlyDoubleProperty room;

    /** @param room what there is for all of them */
    TypeCards(ReadOnlyDoubleProperty room) {
        super(14, 14);
        this.room = room;
        room.addListener((_, _, _) -> arrange());
    }

    void show(List<TypeCard> shown) {
        cards = List.copyOf(shown);
        columns = 0;
        arrange();
    }

    /** The card that has the focus. */
    Optional<Integer> focused() {
        for (int i = 0; i < cards.size(); i++) if (cards.get(i).isFocused()) return Optional.of(i);
        return Optional.empty();
    }

    /** To the next card, or the one before. */
    void focus(int step) {
        focused()
                .ifPresent(
                        at -> cards.get(Math.floorMod(at + step, cards.size())).requestFocus());
    }

    void mark(int chosen) {
        for (int i = 0; i < cards.size(); i++) cards.get(i).choose(i == chosen);
    }

    private void arrange() {
        double em = Optional.ofNullable(lookup(".el-strong"))
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getFont().getSize())
                .orElse(14.0);
        int now = room.get() <= 0 || room.get() >= ROOMY * em ? 4 : 2;
        if (now == columns) return;
        columns = now;
        getChildren().clear();
        getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).setMinWidth(0);
            add(cards.get(i), i % columns, i / columns);
        }
    }
}
