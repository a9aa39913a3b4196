package dev.egresslab.ui.diagram;

import dev.egresslab.ui.diagram.Picture.Box;
import dev.egresslab.ui.diagram.Picture.Item;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A picture read aloud: each container with what is in it, the tables, and the way of the packet. */
final class PictureText {
    private PictureText() {}

    static String of(Picture picture, List<Stop> stops) {
        var text = new StringBuilder();
        for (var box : picture.boxes()) {
            text.append(line(kind(box) + " " + box.title() + " " + box.address(), within(picture, box)));
        }
        for (var card : picture.cards()) {
            text.append(line(
                    card.table().title(),
                    card.table().rows().stream()
                            .map(r -> (r.left() + " " + r.middle() + " " + r.right())
                                    .replaceAll(" +", " ")
                                    .strip())
                            .collect(Collectors.joining(", "))));
        }
        var path = stops.stream()
                .filter(Stop::reached)
                .flatMap(s -> Ways.place(picture, s).stream())
                .map(PictureText::named)
                .collect(Collectors.joining(", "));
        if (!path.isEmpty()) text.append(line("Path", path));
        return text.toString();
    }

    private static String line(String head, String rest) {
        return head.strip() + (rest.isEmpty() ? "" : ": " + rest) + ".\n";
    }

    private static String kind(Box box) {
        return switch (box.kind()) {
            case "group" -> "Resource group";
            case "vnet" -> "Virtual network";
            case "subnet" -> "Subnet";
            default -> "";
        };
    }

    /** What is in this container and in no smaller one. */
    private static String within(Picture picture, Box box) {
        return picture.items().stream()
                .filter(i -> picture.boxes().stream()
                        .filter(b -> holds(b, i))
                        .min(Comparator.comparingDouble(b -> b.width() * b.height()))
                        .filter(box::equals)
                        .isPresent())
                .map(PictureText::named)
                .collect(Collectors.joining(", "));
    }

    private static boolean holds(Box box, Item item) {
        return item.x() >= box.x()
                && item.right() <= box.x() + box.width()
                && item.y() >= box.y()
                && item.y() + item.height() <= box.y() + box.height();
    }

    static String named(Item item) {
        return (item.thing().title() + " " + item.thing().sub() + " "
                        + item.thing().address())
                .replaceAll(" +", " ")
                .strip();
    }
}
