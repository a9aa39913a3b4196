package dev.egresslab;

import dev.egresslab.cli.EgressLab;
import dev.egresslab.text.Texts;
import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Starts the product: the command line with arguments; without, the window, or the tour where there is no display. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var texts = new Texts(Locale.getDefault());
        var out = writer(FileDescriptor.out);
        var err = writer(FileDescriptor.err);
        if (args.length > 0) {
            System.exit(EgressLab.run(Wiring::desk, texts, out, err, args));
        }
        out.println(texts.of("cli.noDisplay"));
        System.exit(EgressLab.run(Wiring::desk, texts, out, err, "tour"));
    }

    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
    }
}
