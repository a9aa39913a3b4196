package dev.egresslab.ui.shell;

import dev.egresslab.plan.Place;
import dev.egresslab.plan.PriceBook;
import dev.egresslab.ui.kit.Background;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The list prices that pages reckon with: the bundled ones at once, those of the place and region when they have come. */
final class ListPrices {
    private final ObjectProperty<PriceBook> book = new SimpleObjectProperty<>(PriceBook.bundled());
    private String asked = "";

    ReadOnlyObjectProperty<PriceBook> book() {
        return book;
    }

    /** On the window's thread. */
    void ask(Place place, String region) {
        var question = place.id() + "/" + region;
        if (question.equals(asked)) return;
        asked = question;
        Background.run(
                () -> place.prices().book(region),
                found -> {
                    if (question.equals(asked)) book.set(found);
                },
                _ -> asked = "");
    }
}
