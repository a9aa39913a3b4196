package dev.egresslab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for the real secrets of a run, and for whatever has the shape of one, in files and texts. */
public final class SecretScan {
    /** Signed tokens, private keys, certificates: also those of which the test was not told. */
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}"),
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
            Pattern.compile("-----BEGIN CERTIFICATE-----"),
            Pattern.compile("client-(key|certificate)-data"));

    private static final Pattern PEM = Pattern.compile("-----BEGIN [A-Z ]+-----([^-]+)-----END");
    private static final Pattern IN_KUBECONFIG = Pattern.compile(
            "(?m)\\b(token|client-key-data|client-certificate-data|certificate-authority-data): *\"?([^\\s\"]{8,})");

    private final Map<String, String> secrets = new LinkedHashMap<>();

    /** A value that may be nowhere, plain or in base 64. */
    public SecretScan secret(String name, String value) {
        if (value.length() < 8) throw new IllegalArgumentException(name + " is too short to be looked for");
        secrets.put(name, value);
        secrets.put(name + " in base 64", base64(value));
        return this;
    }

    /** The lines of a PEM text, of which the first is enough to know it. */
    public SecretScan pem(String name, String pem) {
        var body = PEM.matcher(pem);
        for (int i = 0; body.find(); i++)
            secret(
                    name + " " + i,
                    body.group(1).strip().lines().skip(1).findFirst().orElseThrow());
        return this;
    }

    public SecretScan kubeconfig(String yaml) {
        IN_KUBECONFIG.matcher(yaml).results().forEach(m -> {
            secret("kubeconfig " + m.group(1), m.group(2));
            decoded(m.group(2)).ifPresent(text -> pem("kubeconfig " + m.group(1), text));
        });
        return this;
    }

    /** How many values are looked for. */
    public int known() {
        return secrets.size();
    }

    /** The names of what a text holds. */
    public List<String> in(String text) {
        return Stream.concat(
                        secrets.entrySet().stream()
                                .filter(e -> text.contains(e.getValue()))
                                .map(Map.Entry::getKey),
                        SHAPES.stream()
                                .filter(shape -> shape.matcher(text).find())
                                .map(Pattern::pattern))
                .toList();
    }

    /** Each file below a folder that holds any, from the folder on, with what it holds. */
    public Map<String, List<String>> under(Path folder) throws IOException {
        var found = new LinkedHashMap<String, List<String>>();
        for (var file : files(folder)) {
            var held = in(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            if (!held.isEmpty()) found.put(folder.relativize(file).toString(), held);
        }
        return found;
    }

    private static Iterable<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return new ArrayList<>(
                    new TreeSet<>(all.filter(Files::isRegularFile).toList()));
        }
    }

    private static String base64(String value) {
        return Base64.getEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    private static java.util.Optional<String> decoded(String text) {
        try {
            var plain = new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1);
            return plain.contains("-----BEGIN") ? java.util.Optional.of(plain) : java.util.Optional.empty();
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }
}
