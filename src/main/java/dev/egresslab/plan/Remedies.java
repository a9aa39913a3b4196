package dev.egresslab.plan;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What to do now, by a cloud's error code; kept as data, one file per kind of cloud. */
public final class Remedies {
    private final Properties texts = new Properties();

    /** @param file on the class path, for example {@code /azure/remedies.properties}; must hold {@code otherwise} */
    public Remedies(String file) {
        try (var in = Remedies.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("resources" + file + " is missing");
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A refusal with its way forward. {@code status} is HTTP's, 0 where there was no answer. */
    public CloudException refusal(String code, int status, String what) {
        return new CloudException(code, status, what, texts.getProperty(code, texts.getProperty("otherwise")));
    }
}
