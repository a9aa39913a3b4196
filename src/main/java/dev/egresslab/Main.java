package dev.egresslab;

import dev.egresslab.cli.EgressLab;
import dev.egresslab.text.Texts;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Starts the product: the command line with arguments; without, the window, or the tour where there is no display. */
public final class Main {
    private Main() {}

    /** Held, so that their levels stay: the SDK tells of every header that the JDK's client sets by itself. */
    private static final List<Logger> QUIET = Stream.of("com.azure", "com.microsoft", "io.fabric8")
            .map(Logger::getLogger)
            .toList();

    public static void main(String[] args) {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
        proxied();
        var texts = new Texts(Locale.getDefault());
        var out = writer(FileDescriptor.out);
        var err = writer(FileDescriptor.err);
        if (args.length > 0) {
            System.exit(EgressLab.run(Wiring::desk, texts, out, err, args));
        }
        if (display() && Wiring.window(texts, err)) System.exit(0);
        out.println(texts.of("cli.noDisplay"));
        System.exit(EgressLab.run(Wiring::desk, texts, out, err, "tour", "--state", temporary(), "--speed", "60"));
    }

    /**
     * Read once by Java's client: the proxy of the operating system counts, and one that wants a password is told it, as az
     * and curl do. https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/net/doc-files/net-properties.html
     */
    private static void proxied() {
        var properties = System.getProperties();
        properties.putIfAbsent("java.net.useSystemProxies", "true");
        properties.putIfAbsent("jdk.http.auth.tunneling.disabledSchemes", "");
    }

    /** On Linux a window needs a display; elsewhere there always is one. */
    private static boolean display() {
        return !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
    }

    /** The tour leaves nothing in the person's own folder. */
    private static String temporary() {
        try {
            return java.nio.file.Files.createTempDirectory("egress-lab-tour").toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
    }
}
