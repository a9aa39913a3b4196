package dev.egresslab.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.plan.Pause;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Documents as their JSON stands: what the SDK's models leave out is kept. */
public final class Rest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String base;
    private final HttpPipeline pipeline;
    private final Waits waits;

    Rest(CloudEndpoint endpoint, HttpPipeline pipeline) {
        this(endpoint, pipeline, new Waits(Pause.REAL));
    }

    /** @param waits how to wait before asking again what has become of a question */
    Rest(CloudEndpoint endpoint, HttpPipeline pipeline, Waits waits) {
        base = endpoint.base();
        this.pipeline = pipeline;
        this.waits = waits;
    }

    /** The document of an id; empty where there is none. */
    Optional<JsonNode> get(ResourceId id, String version) {
        return ask(base + id + "?api-version=" + version);
    }

    /** The document at a path that is no resource's id; empty where there is none. */
    public Optional<JsonNode> document(String path, String query) {
        return ask(base + path + "?" + query);
    }

    /** All pages of a list; empty where what it lists in is not there. */
    public List<JsonNode> list(String path, String query) {
        var all = new ArrayList<JsonNode>();
        var next = Optional.of(base + path + "?" + query);
        while (next.isPresent()) {
            var page = ask(next.get());
            page.ifPresent(p -> p.path("value").forEach(all::add));
            next = page.map(p -> p.path("nextLink").asString("")).filter(link -> !link.isEmpty());
        }
        return all;
    }

    /** Asks for something to be done or answered that has no document of its own. */
    public JsonNode post(String path, String query, JsonNode body) {
        var request = new HttpRequest(HttpMethod.POST, base + path + "?" + query)
                .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json")
                .setBody(body.toString());
        return sent(request).orElseThrow(() -> Refusals.ours("NotFound", 404, "unknownPath", path));
    }

    /**
     * Asks whether something would be accepted, and waits where the cloud needs time to say so.
     *
     * @return what it said, a refusal too
     * @throws dev.egresslab.plan.CloudException where it said nothing of the matter: not signed in, throttled, broken
     */
    public Judgement judged(String path, String query, JsonNode body) {
        var pace = new Pace(_ -> {});
        var request = new HttpRequest(HttpMethod.POST, base + path + "?" + query)
                .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json")
                .setBody(body.toString());
        while (true) {
            request.setHeader(HttpHeaderName.ACCEPT, "application/json");
            try (var answer = pipeline.sendSync(request, pace.context())) {
                var later = answer.getHeaderValue(HttpHeaderName.LOCATION);
                if (answer.getStatusCode() != 202 || later == null || !later.startsWith(base + "/"))
                    return judgement(answer);
                request = new HttpRequest(HttpMethod.GET, later);
            }
            waits.last(pace.next());
        }
    }

    /**
     * What a cloud said to whether it would accept something.
     *
     * @param status HTTP's
     * @param body a refusal has an {@code error} in it
     */
    public record Judgement(int status, JsonNode body) {}

    private static Judgement judgement(HttpResponse answer) {
        int status = answer.getStatusCode();
        var said = answer.getBodyAsBinaryData();
        var text = said == null ? "" : said.toString();
        if (status == 401 || status == 429 || status >= 500) throw Refusals.body(text, status, "HTTP " + status);
        return new Judgement(status, Refusals.tree(text));
    }

    private Optional<JsonNode> ask(String url) {
        return sent(new HttpRequest(HttpMethod.GET, url));
    }

    private Optional<JsonNode> sent(HttpRequest request) {
        request.setHeader(HttpHeaderName.ACCEPT, "application/json");
        try (var answer = pipeline.sendSync(request, Context.NONE)) {
            int status = answer.getStatusCode();
            var body = answer.getBodyAsBinaryData();
            if (status == 404) return Optional.empty();
            if (status >= 300) throw Refusals.body(body == null ? "" : body.toString(), status, "HTTP " + status);
            return Optional.of(body == null ? JSON.createObjectNode() : JSON.readTree(body.toBytes()));
        }
    }
}
