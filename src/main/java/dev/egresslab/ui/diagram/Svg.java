package dev.egresslab.ui.diagram;

import java.util.List;
import java.util.Locale;

/** SVG elements, one call each, with numbers short and texts safe. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    Svg(double width, double height, String background) {
        add(("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\" "
                        + "font-family=\"Inter, Segoe UI, Helvetica, Arial, sans-serif\" font-size=\"13\">")
                .formatted(n(width), n(height), n(width), n(height)));
        rect(new Area(0, 0, width, height), 0, background, "none", "");
    }

    /** Where a rectangle lies. */
    record Area(double x, double y, double width, double height) {}

    void rect(Area area, double round, String fill, String stroke, String more) {
        add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\" stroke=\"%s\" %s/>"
                .formatted(n(area.x()), n(area.y()), n(area.width()), n(area.height()), n(round), fill, stroke, more));
    }

    void text(double x, double y, String text, String fill, String more) {
        if (text.isEmpty()) return;
        add("<text x=\"%s\" y=\"%s\" fill=\"%s\" %s>%s</text>".formatted(n(x), n(y), fill, more, escaped(text)));
    }

    /** A line along points; {@code more} are further attributes. */
    void line(List<Double> points, String stroke, String more) {
        var path = new StringBuilder("M");
        for (int i = 0; i < points.size(); i += 2)
            path.append(i == 0 ? "" : " L").append(n(points.get(i))).append(' ').append(n(points.get(i + 1)));
        add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" %s/>".formatted(path, stroke, more));
    }

    /** The head of a line at its last point. */
    void head(List<Double> points, double size, String colour, boolean open) {
        int last = points.size() - 2;
        double x = points.get(last);
        double y = points.get(last + 1);
        double turn = Math.toDegrees(Math.atan2(y - points.get(last - 1), x - points.get(last - 2)));
        add(
                "<path d=\"M%s %s L%s %s L%s %s%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\" transform=\"rotate(%s %s %s)\"/>"
                        .formatted(
                                n(x - size),
                                n(y - size / 2),
                                n(x),
                                n(y),
                                n(x - size),
                                n(y + size / 2),
                                open ? "" : " Z",
                                open ? "none" : colour,
                                colour,
                                open ? "2.5" : "0",
                                n(turn),
                                n(x),
                                n(y)));
    }

    void circle(double x, double y, double radius, String fill, String stroke) {
        add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>"
                .formatted(n(x), n(y), n(radius), fill, stroke));
    }

    void title(String text) {
        out.append("<title>").append(escaped(text)).append("</title>\n");
    }

    String done() {
        return out + "</svg>\n";
    }

    private void add(String element) {
        out.append(element).append('\n');
    }

    private static String n(double number) {
        return number == Math.rint(number)
                ? Long.toString(Math.round(number))
                : String.format(Locale.ROOT, "%.1f", number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
