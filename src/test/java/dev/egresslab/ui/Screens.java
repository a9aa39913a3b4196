package dev.egresslab.ui;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures of the window, written to target/screens. */
public final class Screens {
    private static final Path FOLDER = Path.of(System.getProperty("egresslab.screens", "target/screens"));

    private Screens() {}

    public static Path write(String name, Scene scene) {
        var image = Headless.on(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.snapshot(null);
        });
        try {
            Files.createDirectories(FOLDER);
            var file = Files.write(FOLDER.resolve(name + ".png"), png(image));
            index();
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What a person could not read on the scene as it is now. */
    public static List<String> faults(Scene scene) {
        return Headless.on(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return Legibility.faults(scene);
        });
    }

    /** A page that shows all pictures beside their names. */
    private static void index() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var figures = files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".png"))
                    .sorted()
                    .map(f ->
                            "<figure><figcaption>" + f + "</figcaption><img src=\"" + f + "\" width=\"720\"></figure>")
                    .collect(java.util.stream.Collectors.joining("\n"));
            Files.writeString(
                    FOLDER.resolve("index.html"),
                    "<!doctype html><meta charset=\"utf-8\"><title>Screens</title>\n" + figures + "\n");
        }
    }

    private static byte[] png(WritableImage image) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new ByteArrayOutputStream();
        var quick = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DeflaterOutputStream(pixels, quick)) {
            var argb = new int[width];
            var line = new byte[1 + 3 * width];
            for (int y = 0; y < height; y++) {
                image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), argb, 0, width);
                for (int x = 0; x < width; x++) {
                    line[3 * x + 1] = (byte) (argb[x] >> 16);
                    line[3 * x + 2] = (byte) (argb[x] >> 8);
                    line[3 * x + 3] = (byte) argb[x];
                }
                out.write(line);
            }
        } finally {
            quick.end();
        }
        var file = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(file)) {
            out.writeLong(0x89504E470D0A1A0AL);
            var header = new ByteArrayOutputStream();
            try (var head = new DataOutputStream(header)) {
                head.writeInt(width);
                head.writeInt(height);
                head.write(new byte[] {8, 2, 0, 0, 0});
            }
            chunk(out, "IHDR", header.toByteArray());
            chunk(out, "IDAT", pixels.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
        return file.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        var name = type.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
