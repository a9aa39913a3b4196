package dev.egresslab.ui.diagram;

import dev.egresslab.ui.diagram.Picture.Form;
import dev.egresslab.ui.diagram.Picture.Item;
import dev.egresslab.ui.diagram.Stop.Leg;

/** A picture with its walk as SVG, drawn by the same places and marks as in the window. */
final class SvgWriter {
    private static final String MONO = "font-family=\"JetBrains Mono, Consolas, Menlo, monospace\" font-size=\"12\"";
    private static final String STRONG = "font-weight=\"600\"";
    private static final double MARGIN = 16;

    private final Picture picture;
    private final Marks marks;
    private final Palette palette;
    private final Svg svg;

    private SvgWriter(Picture picture, Marks marks, Palette palette) {
        this.picture = picture;
        this.marks = marks;
        this.palette = palette;
        this.svg = new Svg(picture.width() + 2 * MARGIN, picture.height() + 2 * MARGIN, palette.of("canvas"));
    }

    /** @param title what the picture shows, for whoever cannot see it */
    static String write(Picture picture, Marks marks, Palette palette, String title) {
        var writer = new SvgWriter(picture, marks, palette);
        writer.svg.title(title);
        writer.all();
        return writer.svg.done();
    }

    private void all() {
        picture.boxes().stream().filter(box -> !box.subnet()).forEach(this::box);
        // behind the subnets, so that no name in them is struck through
        picture.cards().forEach(this::tie);
        picture.boxes().stream().filter(Picture.Box::subnet).forEach(this::box);
        picture.items().stream().filter(i -> i.form() == Form.HOLDER).forEach(this::item);
        picture.edges().stream().filter(marks::seen).forEach(this::edge);
        marks.lines().forEach(this::answer);
        picture.items().stream().filter(i -> i.form() != Form.HOLDER).forEach(this::item);
        picture.cards().forEach(this::card);
        picture.badges().forEach(this::badge);
        picture.items().forEach(this::number);
    }

    private void box(Picture.Box box) {
        double x = box.x() + MARGIN;
        double y = box.y() + MARGIN;
        var kind = box.kind().equals("group") || box.kind().equals("internet") ? "rg" : box.kind();
        svg.rect(
                new Svg.Area(x, y, box.width(), box.height()),
                kind.equals("subnet") ? 8 : 11,
                palette.of(kind + "-bg"),
                palette.of(kind + "-border"),
                kind.equals("vnet") ? "stroke-width=\"1.5\" stroke-dasharray=\"5 4\"" : "");
        svg.text(x + 10, y + 20, box.title(), palette.of("text"), "font-size=\"12\" " + STRONG);
        boolean below = kind.equals("subnet");
        double after = below ? 10 : 22 + box.title().length() * 7.0;
        svg.text(x + after, y + (below ? 37 : 20), box.address(), palette.of("muted"), MONO);
    }

    private void item(Item item) {
        var mark = marks.item(item).map(Marks.Mark::state).orElse("");
        double x = item.x() + MARGIN;
        double y = item.y() + MARGIN;
        var stroke = mark.isEmpty() ? palette.of("border") : way(item, mark);
        var round = item.form() == Form.GATE ? item.height() / 2 : 8;
        svg.rect(
                new Svg.Area(x, y, item.width(), item.height()),
                round,
                palette.of("surface"),
                stroke,
                mark.isEmpty() ? "" : "stroke-width=\"2\"");
        var kind = item.thing().meaning().kind();
        if (item.form() == Form.GATE) {
            svg.text(
                    x + item.width() / 2,
                    y + 21,
                    item.thing().title(),
                    palette.of("text"),
                    STRONG + " text-anchor=\"middle\"");
            return;
        }
        svg.rect(new Svg.Area(x + 10, y + 12, 28, 28), 6, palette.of(kind + "-bg"), "none", "");
        svg.text(
                x + 24,
                y + 30,
                sign(item),
                palette.of(kind),
                "font-size=\"12\" font-weight=\"700\" text-anchor=\"middle\"");
        boolean one = item.thing().sub().isEmpty();
        svg.text(x + 47, y + (one ? 31 : 23), item.thing().title(), palette.of("text"), STRONG);
        svg.text(
                x + 47,
                y + 40,
                item.thing().sub(),
                palette.of("muted"),
                item.thing().sub().matches("[0-9.]+") ? MONO : "font-size=\"12\"");
    }

    private String way(Item item, String mark) {
        if (mark.equals("denied")) return palette.of("denied");
        return palette.of(marks.item(item).filter(m -> m.leg() == Leg.IN).isPresent() ? "ingress" : "egress");
    }

    /** Two letters where the window has an icon. */
    private static String sign(Item item) {
        return switch (item.thing().meaning()) {
            case POD -> "P";
            case NODE -> "N";
            case CLUSTER -> "K";
            case LOAD_BALANCER -> "LB";
            case NAT_GATEWAY -> "NG";
            case FIREWALL -> "FW";
            case PUBLIC_IP -> "IP";
            case INTERNET -> "@";
            default -> "";
        };
    }

    private void edge(Picture.Edge edge) {
        var kind = marks.edge(edge);
        var points = moved(edge.points());
        var colour = palette.of(kind.isEmpty() ? "edge" : kind);
        var width = kind.equals("egress") || kind.equals("denied") ? 3.5 : kind.equals("ingress") ? 3 : 2;
        svg.line(
                shortened(points),
                colour,
                "stroke-width=\"" + width + "\"" + (kind.equals("dead") ? " stroke-dasharray=\"4 5\"" : ""));
        svg.head(points, 11, colour, kind.equals("ingress"));
    }

    private void answer(Marks.Line line) {
        var colour = palette.of(
                switch (line.kind()) {
                    case "denial" -> "denied";
                    case "reply-ingress" -> "ingress";
                    default -> "egress";
                });
        var points = moved(line.points());
        svg.line(shortened(points), colour, "stroke-width=\"2\" stroke-dasharray=\"1.5 6\" stroke-linecap=\"round\"");
        svg.head(points, 9, colour, false);
    }

    private void tie(Picture.Card card) {
        svg.line(
                moved(java.util.List.of(card.tieX(), card.tieFrom(), card.tieX(), card.tieTo())),
                palette.of("edge"),
                "stroke-width=\"1.25\" stroke-dasharray=\"2 4\"");
    }

    private void card(Picture.Card card) {
        double x = card.x() + MARGIN;
        double y = card.y() + MARGIN;
        svg.rect(new Svg.Area(x, y, card.width(), card.height()), 8, palette.of("surface"), palette.of("border"), "");
        svg.text(x + 10, y + 20, card.table().title(), palette.of("text"), "font-size=\"12\" " + STRONG);
        y += Sheet.HEAD;
        for (var row : card.table().rows()) {
            row(row, x, y, card.width());
            y += Sheet.ROW;
        }
    }

    private void row(Shape.Row row, double x, double y, double width) {
        var kind = marks.row(row);
        var fill = kind.isEmpty() ? "muted" : kind.equals("lit") ? "text" : "denied";
        var more = MONO + (kind.isEmpty() ? "" : " " + STRONG);
        if (!kind.isEmpty())
            svg.rect(
                    new Svg.Area(x + 1, y, width - 2, Sheet.ROW),
                    0,
                    palette.of(kind.equals("lit") ? "lit" : "refused"),
                    "none",
                    "");
        svg.text(x + 10, y + 17, row.left(), palette.of(fill), more);
        svg.text(x + 44, y + 17, row.middle(), palette.of(fill), more);
        svg.text(x + width - 10, y + 17, row.right(), palette.of(fill), more + " text-anchor=\"end\"");
    }

    private void badge(Picture.Badge badge) {
        double width = badge.text().length() * 7.3 + 18;
        double x = badge.x() + MARGIN;
        double y = badge.y() + MARGIN;
        svg.rect(
                new Svg.Area(x - width / 2, y, width, 22),
                11,
                palette.of(badge.open() ? "ip-bg" : "surface"),
                palette.of(badge.open() ? "ip-border" : "border"),
                "");
        svg.text(x, y + 15, badge.text(), palette.of(badge.open() ? "ip" : "text"), MONO + " text-anchor=\"middle\"");
    }

    private void number(Item item) {
        var mark = marks.item(item);
        if (mark.isEmpty()) return;
        var state = mark.get().state();
        boolean missed = state.isEmpty();
        var colour = missed ? palette.of("edge") : way(item, state);
        double x = item.right() + MARGIN - 2;
        double y = item.y() + MARGIN;
        boolean hollow = missed || mark.get().inferred();
        svg.circle(x, y, 12, hollow ? palette.of("surface") : colour, hollow ? colour : palette.of("surface"));
        svg.text(
                x,
                y + 4.5,
                state.equals("denied") ? "×" : Integer.toString(mark.get().number()),
                missed ? palette.of("muted") : hollow ? colour : palette.of("surface"),
                "font-size=\"12\" font-weight=\"700\" text-anchor=\"middle\"");
    }

    private static java.util.List<Double> moved(java.util.List<Double> points) {
        return points.stream().map(p -> p + MARGIN).toList();
    }

    /** Ends before the head, which would otherwise be blunt. */
    private static java.util.List<Double> shortened(java.util.List<Double> points) {
        int last = points.size() - 2;
        var cut = new java.util.ArrayList<>(points);
        cut.set(last, points.get(last) - Math.signum(points.get(last) - points.get(last - 2)) * 8);
        cut.set(last + 1, points.get(last + 1) - Math.signum(points.get(last + 1) - points.get(last - 1)) * 8);
        return cut;
    }
}
