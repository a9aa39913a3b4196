package dev.egresslab.ui.diagram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The colours of the stylesheet by their names, for pictures that leave the window. */
final class Palette {
    private static final Pattern TOKEN = Pattern.compile("(-el-[a-z0-9-]+): (#[0-9a-f]{6})");
    private static final Pattern BLOCK = Pattern.compile("(?s)^(\\.root[^{]*)\\{([^}]*)\\}", Pattern.MULTILINE);

    private final Map<String, String> colours;

    private Palette(Map<String, String> colours) {
        this.colours = colours;
    }

    /** @param dark which of the two themes */
    static Palette of(boolean dark) {
        var colours = new HashMap<String, String>();
        colours.putAll(dark ? PRIMER_DARK : PRIMER_LIGHT);
        var blocks = BLOCK.matcher(stylesheet());
        while (blocks.find()) {
            if (blocks.group(1).contains("dark") && !dark) continue;
            var tokens = TOKEN.matcher(blocks.group(2));
            while (tokens.find()) colours.put(tokens.group(1).substring(4), tokens.group(2));
        }
        return new Palette(colours);
    }

    /** @param name of the token without its {@code -el-} */
    String of(String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    private static String stylesheet() {
        try (var in = Objects.requireNonNull(Palette.class.getResourceAsStream("/ui/app.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The stylesheet cannot be read", e);
        }
    }

    /** What the stylesheet takes from AtlantaFX: https://github.com/mkpaz/atlantafx */
    private static final Map<String, String> PRIMER_LIGHT = Map.of(
            "text", "#24292f",
            "muted", "#57606a",
            "surface", "#ffffff",
            "border", "#d0d7de",
            "lit", "#ddf4ff",
            "refused", "#ffebe9");

    private static final Map<String, String> PRIMER_DARK = Map.of(
            "text", "#d3dae1",
            "muted", "#8b949e",
            "surface", "#0d1117",
            "border", "#30363d",
            "lit", "#121d2f",
            "refused", "#25171c");
}
