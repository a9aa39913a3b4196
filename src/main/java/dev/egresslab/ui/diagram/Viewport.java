package dev.egresslab.ui.diagram;

/** How much of a picture is seen: fitted, and from there zoomed and moved. All lengths in pixels. */
final class Viewport {
    private static final double LEAST = 0.3;
    private static final double MOST = 1.5;
    private static final double MARGIN = 16;
    private static final double STEP = 1.25;

    private double zoom = 1;
    private double panX;
    private double panY;

    /** A scale and where the picture's corner comes to lie. */
    record Place(double scale, double x, double y) {}

    void in() {
        zoom = Math.min(4, zoom * STEP);
    }

    void out() {
        zoom = Math.max(0.5, zoom / STEP);
    }

    /** All of it, as large as it goes. */
    void fit() {
        zoom = 1;
        panX = 0;
        panY = 0;
    }

    void move(double dx, double dy) {
        panX += dx;
        panY += dy;
    }

    Place place(double roomX, double roomY, double width, double height) {
        double fit = Math.clamp(Math.min((roomX - 2 * MARGIN) / width, (roomY - 2 * MARGIN) / height), LEAST, MOST);
        double scale = fit * zoom;
        double slackX = roomX - width * scale;
        double slackY = roomY - height * scale;
        double x = zoom == 1 ? Math.max(MARGIN, slackX / 2) : slackX / 2;
        double y = zoom == 1 ? Math.max(MARGIN, slackY / 2) : slackY / 2;
        return new Place(scale, x + panX, y + panY);
    }
}
