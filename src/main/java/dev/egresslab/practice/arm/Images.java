package dev.egresslab.practice.arm;

import dev.egresslab.practice.http.Response;

import java.util.Locale;
import java.util.Optional;

/** The marketplace of machine images: whichever is asked for exists, in one version of Linux. */
final class Images {
    private static final String VERSION = "2026.11.1";

    private Images() {}

    /** {@code publishers/p/artifacttypes/vmimage/offers/o/skus/s/versions[/v]} below a location. */
    static Optional<Response.Whole> answer(String prefix, String location, String[] rest) {
        int at = 3;
        boolean versions = rest.length >= at + 9
                && rest[at].equals("publishers")
                && rest[at + 2].equals("artifacttypes")
                && rest[at + 8].equals("versions");
        if (!versions) return Optional.empty();
        var version = rest.length > at + 9 ? rest[at + 9] : VERSION;
        var image = Json.object()
                .put("id", prefix + String.join("/", java.util.Arrays.copyOf(rest, at + 9)) + "/" + version)
                .put("name", version)
                .put("location", location.toLowerCase(Locale.ROOT));
        if (rest.length == at + 9)
            return Optional.of(Response.json(200, Json.array().add(image).toString()));
        Json.inside(image, "properties")
                .put("architecture", "x64")
                .put("hyperVGeneration", "V2")
                .putArray("dataDiskImages");
        Json.inside(image, "properties", "osDiskImage").put("operatingSystem", "Linux");
        return Optional.of(Response.json(200, image.toString()));
    }
}
