package dev.egresslab.ui;

import java.nio.file.Path;
import javafx.scene.image.Image;

/** How far two pictures are from each other for somebody who looks: other digits do not count, another card does. */
public final class Likeness {
    private static final int CELL = 20;

    /** Of 255, the mean over a cell from which on it is seen to be another one. */
    private static final int SEEN = 14;

    private Likeness() {}

    /** The share of cells that are seen to differ, from 0 to 1; 1 where the sizes differ. */
    public static double difference(Path one, Path other) {
        return difference(one, other, Integer.MAX_VALUE);
    }

    /** The same for what is left of a column of pixels. */
    public static double difference(Path one, Path other, int right) {
        var first = new Image(one.toUri().toString());
        var second = new Image(other.toUri().toString());
        int width = (int) first.getWidth();
        int height = (int) first.getHeight();
        if (width == 0 || width != (int) second.getWidth() || height != (int) second.getHeight()) return 1;
        int cells = 0;
        int differ = 0;
        for (int y = 0; y + CELL <= height; y += CELL)
            for (int x = 0; x + CELL <= Math.min(width, right); x += CELL) {
                cells++;
                if (distance(mean(first, x, y), mean(second, x, y)) > SEEN) differ++;
            }
        return differ / (double) cells;
    }

    private static int[] mean(Image image, int left, int top) {
        var sum = new int[3];
        for (int y = top; y < top + CELL; y++)
            for (int x = left; x < left + CELL; x++) {
                int argb = image.getPixelReader().getArgb(x, y);
                sum[0] += argb >> 16 & 0xff;
                sum[1] += argb >> 8 & 0xff;
                sum[2] += argb & 0xff;
            }
        for (int i = 0; i < sum.length; i++) sum[i] /= CELL * CELL;
        return sum;
    }

    private static int distance(int[] one, int[] other) {
        int most = 0;
        for (int i = 0; i < one.length; i++) most = Math.max(most, Math.abs(one[i] - other[i]));
        return most;
    }
}
