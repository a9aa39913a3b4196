package dev.egresslab.ui.diagram;

import dev.egresslab.plan.Standing;
import dev.egresslab.ui.diagram.Picture.Form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;

/** Everything drawn of one picture, from the back to the front: containers, hosts, lines, nodes, tables, badges, numbers, packet. */
final class Canvas extends Pane {
    private static final double HEAD = 11;
    private static final double SMALL_HEAD = 9;

    /** So few things can be kept as one image each. */
    private static final int MANY = 60;

    private final Picture picture;
    private final List<DrawnItem> items;
    private final List<DrawnEdge> edges;
    private final List<DrawnCard> cards;
    private final Group answers = new Group();
    private final Group badges = new Group();
    private final Circle packet = new Circle(7);

    Canvas(Picture picture, PictureText words) {
        this.picture = picture;
        cards = picture.cards().stream().map(DrawnCard::new).toList();
        boxes(false);
        // behind the subnets, so that no name in them is struck through
        cards.forEach(card -> getChildren().add(card.tie()));
        boxes(true);
        var hosts = drawn(Form.HOLDER, words);
        edges = picture.edges().stream()
                .map(e -> new DrawnEdge(e.points(), HEAD))
                .toList();
        for (int i = 0; i < edges.size(); i++)
            edges.get(i).setVisible(Marks.NONE.seen(picture.edges().get(i)));
        var rest = Stream.concat(drawn(Form.NODE, words).stream(), drawn(Form.GATE, words).stream())
                .toList();
        items = Stream.concat(hosts.stream(), rest.stream()).toList();
        getChildren().addAll(hosts);
        getChildren().addAll(edges);
        getChildren().add(answers);
        getChildren().addAll(rest);
        getChildren().addAll(cards);
        picture.badges().forEach(badge -> getChildren().add(DrawnItem.badge(badge)));
        items.forEach(item -> getChildren().add(item.hop()));
        badges.setMouseTransparent(true);
        getChildren().add(badges);
        packet.getStyleClass().add("el-packet");
        packet.setId("packet");
        packet.setVisible(false);
        packet.setMouseTransparent(true);
        answers.setMouseTransparent(true);
        getChildren().add(packet);
        setPrefSize(picture.width(), picture.height());
    }

    private void boxes(boolean subnets) {
        picture.boxes().stream()
                .filter(box -> box.subnet() == subnets)
                .forEach(box -> getChildren().add(new DrawnBox(box)));
    }

    private List<DrawnItem> drawn(Form form, PictureText words) {
        return picture.items().stream()
                .filter(i -> i.form() == form)
                .map(i -> new DrawnItem(i, words.named(i)))
                .toList();
    }

    List<DrawnItem> items() {
        return items;
    }

    /** @param shares how much of each step that is at work is done, 0 to 1, where that is known */
    void stand(Standing standing, Map<String, Double> shares) {
        var signs = items.stream()
                .flatMap(item -> item.stand(Optional.ofNullable(standing.steps().get(item.key()))).stream())
                .toList();
        if (!badges.getChildren().equals(signs)) badges.getChildren().setAll(signs);
        items.forEach(item -> item.progress(shares.getOrDefault(item.key(), 0.0)));
        kept(standing.state() == Standing.State.BUILDING || standing.state() == Standing.State.CLEANING);
    }

    /**
     * While a log runs beside it, each thing is an image, a little less sharp: what is painted near it costs no new painting
     * of scaled words and dashed lines.
     */
    private void kept(boolean asImages) {
        boolean now = asImages && picture.items().size() < MANY;
        Stream.of(items, edges, cards).flatMap(List::stream).forEach(drawn -> drawn.setCache(now));
    }

    void walk(Marks marks) {
        badges.getChildren().clear();
        items.forEach(item -> item.walk(marks));
        cards.forEach(card -> card.walk(marks));
        for (int i = 0; i < edges.size(); i++) {
            var edge = picture.edges().get(i);
            edges.get(i).kind(marks.edge(edge));
            edges.get(i).setVisible(marks.seen(edge));
        }
        answers.getChildren()
                .setAll(marks.lines().stream()
                        .map(line -> new DrawnEdge(line.points(), SMALL_HEAD).kind(line.kind()))
                        .toList());
    }

    /** Puts the packet somewhere on the picture, or takes it away. */
    void packet(Optional<Ways.Point> at, String kind) {
        packet.setVisible(at.isPresent());
        packet.getStyleClass().setAll("el-packet", kind.toLowerCase(Locale.ROOT));
        at.ifPresent(point -> {
            packet.setCenterX(point.x());
            packet.setCenterY(point.y());
        });
    }

    /** Moves a node and what is in it while it is dragged; its lines follow when it is put down. */
    void shift(DrawnItem item, Places.Offset by) {
        var host = Moved.host(picture, item.item());
        for (var other : items) {
            if (!other.item().equals(host) && !host.holds(other.item())) continue;
            other.setTranslateX(by.dx());
            other.setTranslateY(by.dy());
        }
    }

    /** What has nothing to do with an item fades; an empty one shows all again. */
    void attend(Optional<DrawnItem> item) {
        for (var other : items) {
            boolean near = item.isEmpty()
                    || other == item.get()
                    || joined(item.get().item(), other.item())
                    || other.item().holds(item.get().item());
            other.setOpacity(near ? 1 : 0.4);
        }
        for (int i = 0; i < edges.size(); i++) {
            var edge = picture.edges().get(i);
            boolean near = item.isEmpty() || touches(edge, item.get().item());
            edges.get(i).setOpacity(near ? 1 : 0.4);
        }
    }

    private boolean joined(Picture.Item one, Picture.Item other) {
        return picture.edges().stream().anyMatch(e -> touches(e, one) && touches(e, other));
    }

    private static boolean touches(Picture.Edge edge, Picture.Item item) {
        return edge.from().equals(item.id()) || edge.to().equals(item.id());
    }
}
