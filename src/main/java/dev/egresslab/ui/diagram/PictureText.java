package dev.egresslab.ui.diagram;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Picture.Box;
import dev.egresslab.ui.diagram.Picture.Card;
import dev.egresslab.ui.diagram.Picture.Item;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A picture read aloud: each container with what is in it, the lines, the tables, and the way of the packet. */
final class PictureText {
    private final Picture picture;
    private final Texts texts;

    PictureText(Picture picture, Texts texts) {
        this.picture = picture;
        this.texts = texts;
    }

    /** One line for each container and table, then the lines between items, then the way of the packet. */
    String of(List<Stop> stops) {
        var marks = stops.isEmpty() ? Marks.NONE : Marks.of(picture, stops, -1);
        return Stream.of(
                        picture.boxes().stream().map(this::box),
                        free().stream(),
                        picture.cards().stream().map(this::card),
                        lines(marks).stream(),
                        path(stops).stream())
                .flatMap(lines -> lines)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** What an item is, its name, and what else is known of it. */
    String named(Item item) {
        var thing = item.thing();
        var name = brief(item);
        return Stream.of(thing.sub(), thing.address())
                .filter(more -> !more.isEmpty() && !name.contains(more))
                .reduce(name, (said, more) -> texts.of("ui.picture.more.known", said, more));
    }

    /** What an item is, and its name. */
    String brief(Item item) {
        var thing = item.thing();
        var kind = word(thing.meaning().name(), "");
        return thing.title().equalsIgnoreCase(kind)
                ? thing.title()
                : word(thing.meaning().name(), thing.title());
    }

    private String box(Box box) {
        var name = words(box.kind(), box.title(), box.address());
        return sentence(name, inner(Optional.of(box)));
    }

    /** Items that no container holds. */
    private Optional<String> free() {
        var items = inner(Optional.empty());
        return items.isEmpty() ? Optional.empty() : Optional.of(texts.of("ui.picture.alone", items));
    }

    private String card(Card card) {
        var rows = card.table().rows().stream()
                .map(r -> words("row", r.left(), r.middle(), r.right()))
                .collect(Collectors.joining(", "));
        return sentence(card.table().title(), rows);
    }

    private Optional<String> lines(Marks marks) {
        var lines = picture.edges().stream()
                .filter(marks::seen)
                .map(e -> texts.of("ui.picture.line", brief(picture.item(e.from())), brief(picture.item(e.to()))))
                .collect(Collectors.joining("; "));
        return lines.isEmpty() ? Optional.empty() : Optional.of(texts.of("ui.picture.lines", lines));
    }

    private Optional<String> path(List<Stop> stops) {
        var path = stops.stream()
                .filter(Stop::reached)
                .flatMap(s -> Ways.place(picture, s).stream())
                .map(this::named)
                .collect(Collectors.joining(", "));
        return path.isEmpty() ? Optional.empty() : Optional.of(texts.of("ui.picture.path", path));
    }

    private String sentence(String name, String rest) {
        return rest.isEmpty() ? texts.of("ui.picture.alone", name) : texts.of("ui.picture.holds", name, rest);
    }

    private String words(String key, Object... arguments) {
        return texts.of("ui.picture." + key, arguments).replaceAll(" +", " ").strip();
    }

    private String word(String meaning, String name) {
        return words("kind." + meaning, name);
    }

    /** What is in this container and in no smaller one. */
    private String inner(Optional<Box> box) {
        return picture.items().stream()
                .filter(i -> smallest(i).equals(box))
                .map(this::named)
                .collect(Collectors.joining(", "));
    }

    private Optional<Box> smallest(Item item) {
        return picture.boxes().stream()
                .filter(b -> b.holds(item))
                .min(Comparator.comparingDouble(b -> b.width() * b.height()));
    }
}
