package dev.egresslab.ui.diagram;

import java.util.stream.Collectors;

/** A picture read aloud: containers, what is in them, and what leads where. */
final class PictureText {
    private PictureText() {}

    static String of(Picture picture) {
        var boxes = picture.boxes().stream()
                .map(b -> (b.title() + " " + b.address()).strip())
                .collect(Collectors.joining(". "));
        var items = picture.items().stream()
                .map(i -> (i.title() + " " + i.sub()).strip())
                .collect(Collectors.joining(", "));
        return boxes + ". " + items + ".";
    }
}
