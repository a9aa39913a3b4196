package dev.egresslab.ui.diagram;

import dev.egresslab.ui.diagram.Picture.Item;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;

/** The item that keys act on: moves along lines, and up and down between neighbours. */
final class Cursor {
    private final Consumer<Item> heard;
    private Optional<Picture> picture = Optional.empty();
    private Optional<Canvas> canvas = Optional.empty();
    private Optional<Item> at = Optional.empty();

    Cursor(Consumer<Item> heard) {
        this.heard = heard;
    }

    void look(Picture shown, Canvas drawn) {
        picture = Optional.of(shown);
        canvas = Optional.of(drawn);
        at = Optional.empty();
    }

    Optional<Item> at() {
        return at;
    }

    /** A person picked it. */
    void choose(Item item) {
        follow(item);
        heard.accept(item);
    }

    /** Something else picked it; nobody is told. */
    void follow(Item item) {
        at = Optional.of(item);
        draw(false);
    }

    void forward() {
        go(along(true).or(() -> nearest(1, 0)));
    }

    void backward() {
        go(along(false).or(() -> nearest(-1, 0)));
    }

    void up() {
        go(nearest(0, -1));
    }

    void down() {
        go(nearest(0, 1));
    }

    /** The one that is at, chosen. */
    void enter() {
        at.ifPresent(heard);
    }

    private void go(Optional<Item> to) {
        at = to.or(() -> at).or(this::first);
        draw(true);
    }

    private Optional<Item> first() {
        return picture.flatMap(p -> p.items().stream().findFirst());
    }

    private Optional<Item> along(boolean forward) {
        if (picture.isEmpty() || at.isEmpty()) return Optional.empty();
        var id = at.get().id();
        return picture.get().edges().stream()
                .filter(e -> (forward ? e.from() : e.to()).equals(id))
                .map(e -> picture.get().item(forward ? e.to() : e.from()))
                .findFirst();
    }

    private Optional<Item> nearest(int dx, int dy) {
        if (picture.isEmpty() || at.isEmpty()) return Optional.empty();
        var here = at.get();
        return picture.get().items().stream()
                .filter(i -> dx * (i.x() - here.x()) > 20 || dy * (i.y() - here.y()) > 20)
                .min(Comparator.comparingDouble(i -> Math.abs(i.x() - here.x()) * (dx == 0 ? 3 : 1)
                        + Math.abs(i.y() - here.y()) * (dy == 0 ? 3 : 1)));
    }

    private void draw(boolean shown) {
        canvas.ifPresent(c -> c.items().forEach(i -> {
            i.getStyleClass().remove("cursor");
            if (shown && at.filter(i.item()::equals).isPresent())
                i.getStyleClass().add("cursor");
        }));
    }
}
