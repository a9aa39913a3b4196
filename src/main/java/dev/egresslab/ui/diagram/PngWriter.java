package dev.egresslab.ui.diagram;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/** Pixels as a PNG file, without the desktop parts of Java: https://www.w3.org/TR/png-3/ */
public final class PngWriter {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final byte[] EIGHT_BITS_RGB = {8, 2, 0, 0, 0};

    private PngWriter() {}

    /** What a node shows, twice as large, on the background of its window. On the window's thread. */
    public static byte[] of(Node shown) {
        var how = new SnapshotParameters();
        how.setTransform(Transform.scale(2, 2));
        boolean dark = shown.getScene() != null
                && shown.getScene().getRoot().getStyleClass().contains("dark");
        how.setFill(Color.web(Palette.of(dark).of("canvas")));
        var image = shown.snapshot(how, null);
        return write((int) image.getWidth(), (int) image.getHeight(), image.getPixelReader()::getArgb);
    }

    /** @param argb colour at x, y; what shines through is left out */
    public static byte[] write(int width, int height, IntBinaryOperator argb) {
        try {
            var file = new ByteArrayOutputStream();
            var out = new DataOutputStream(file);
            out.writeLong(SIGNATURE);
            chunk(out, "IHDR", header(width, height));
            chunk(out, "IDAT", pixels(width, height, argb));
            chunk(out, "IEND", new byte[0]);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private static byte[] header(int width, int height) throws IOException {
        var header = new ByteArrayOutputStream();
        var out = new DataOutputStream(header);
        out.writeInt(width);
        out.writeInt(height);
        out.write(EIGHT_BITS_RGB);
        return header.toByteArray();
    }

    private static byte[] pixels(int width, int height, IntBinaryOperator argb) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(packed))) {
            for (int y = 0; y < height; y++) {
                out.writeByte(0);
                for (int x = 0; x < width; x++) {
                    int colour = argb.applyAsInt(x, y);
                    out.writeByte(colour >> 16);
                    out.writeByte(colour >> 8);
                    out.writeByte(colour);
                }
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] bytes) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(bytes);
        out.writeInt(bytes.length);
        out.write(name);
        out.write(bytes);
        out.writeInt((int) crc.getValue());
    }
}
