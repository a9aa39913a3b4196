package dev.egresslab.practice;

import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import dev.egresslab.practice.http.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The list of az extensions: the one that a prepared terminal has already, so that adding it finds nothing to do. */
final class ExtensionIndex implements Site {
    private static final String METADATA = "/az/dist-info/metadata.json";

    @Override
    public boolean owns(Request request) {
        return request.path().equals("/ext/index.json");
    }

    @Override
    public Response answer(Request request) {
        var metadata = metadata();
        var name = metadata.path("name").asString();
        var file = name.replace('-', '_') + "-" + metadata.path("version").asString() + "-py3-none-any.whl";
        var index = JsonMapper.shared().createObjectNode().put("formatVersion", "1");
        var entry = index.putObject("extensions").putArray(name).addObject();
        entry.put("downloadUrl", "https://127.0.0.1/ext/" + file)
                .put("filename", file)
                .put("sha256Digest", "");
        entry.set("metadata", metadata);
        return Response.json(200, index.toString());
    }

    private static JsonNode metadata() {
        try (var in = Objects.requireNonNull(ExtensionIndex.class.getResourceAsStream(METADATA), METADATA)) {
            return JsonMapper.shared().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
