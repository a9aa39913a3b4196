package dev.egresslab.practice.arm;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The practice cloud's data files below {@code practice/}. */
public final class Assets {
    private Assets() {}

    public static JsonNode read(String name) {
        try (var in = Objects.requireNonNull(Assets.class.getResourceAsStream("/practice/" + name), name)) {
            return Json.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
