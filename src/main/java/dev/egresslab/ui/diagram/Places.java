package dev.egresslab.ui.diagram;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Where a person has put things of a lab's picture: how far each is from where it was laid out. */
public final class Places {
    private final Function<String, Optional<String>> read;
    private final BiConsumer<String, String> write;
    private final String prefix;

    /** How far, in pixels of the picture. */
    record Offset(double dx, double dy) {
        static final Offset NONE = new Offset(0, 0);

        Offset plus(Offset more) {
            return new Offset(dx + more.dx, dy + more.dy);
        }

        String text() {
            return Math.round(dx) + " " + Math.round(dy);
        }

        /** What cannot be read was never moved. */
        static Offset of(String text) {
            if (!text.matches("-?\\d{1,6} -?\\d{1,6}")) return NONE;
            var parts = text.split(" ", 2);
            return new Offset(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    /**
     * @param prefix of the keys, one for each lab
     * @param write is told an empty text where something goes back to where it was
     */
    public Places(String prefix, Function<String, Optional<String>> read, BiConsumer<String, String> write) {
        this.prefix = prefix;
        this.read = read;
        this.write = write;
    }

    /** Kept as long as the window is open. */
    public static Places passing() {
        Map<String, String> kept = new HashMap<>();
        return new Places("", key -> Optional.ofNullable(kept.get(key)), kept::put);
    }

    /** Those of one lab, or of one way to see it. */
    public Places in(String part) {
        return new Places(prefix + part + "/", read, write);
    }

    Offset of(Picture.Item item) {
        return read.apply(key(item)).map(Offset::of).orElse(Offset.NONE);
    }

    void move(Picture.Item item, Offset more) {
        write.accept(key(item), of(item).plus(more).text());
    }

    void reset(Picture picture) {
        picture.items().stream().filter(i -> !of(i).equals(Offset.NONE)).forEach(i -> write.accept(key(i), ""));
    }

    /** The same thing has the same key when what exists is read again. */
    private String key(Picture.Item item) {
        var thing = item.thing();
        var name = thing.hop().isEmpty() ? thing.meaning() + ":" + thing.title() : thing.hop();
        return prefix + name.substring(name.lastIndexOf('/') + 1);
    }
}
