package dev.egresslab.ui.diagram;

import java.util.function.UnaryOperator;

/** A picture whose texts are changed and whose places stay. */
final class Reworded {
    private final UnaryOperator<String> change;

    private Reworded(UnaryOperator<String> change) {
        this.change = change;
    }

    static Picture of(Picture picture, UnaryOperator<String> change) {
        var all = new Reworded(change);
        return new Picture(
                picture.width(),
                picture.height(),
                picture.boxes().stream().map(all::box).toList(),
                picture.items().stream().map(all::item).toList(),
                picture.edges(),
                picture.cards().stream().map(all::card).toList(),
                picture.badges().stream().map(all::badge).toList());
    }

    private Picture.Box box(Picture.Box b) {
        return new Picture.Box(
                b.kind(),
                b.meaning(),
                change.apply(b.title()),
                change.apply(b.address()),
                b.x(),
                b.y(),
                b.width(),
                b.height());
    }

    private Picture.Item item(Picture.Item i) {
        var t = i.thing();
        var thing = new Shape.Thing(
                t.key(),
                t.hop(),
                t.meaning(),
                change.apply(t.title()),
                change.apply(t.sub()),
                change.apply(t.address()));
        return new Picture.Item(i.id(), thing, i.form(), i.x(), i.y(), i.width(), i.height());
    }

    private Picture.Card card(Picture.Card c) {
        var rows = c.table().rows().stream()
                .map(r -> new Shape.Row(
                        r.match(), change.apply(r.left()), change.apply(r.middle()), change.apply(r.right())))
                .toList();
        var table = new Shape.Table(c.table().meaning(), change.apply(c.table().title()), rows);
        return new Picture.Card(table, c.x(), c.y(), c.width(), c.height(), c.tieX(), c.tieFrom(), c.tieTo());
    }

    private Picture.Badge badge(Picture.Badge b) {
        return new Picture.Badge(change.apply(b.text()), b.open(), b.x(), b.y());
    }
}
