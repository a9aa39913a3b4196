package dev.egresslab.practice.identity;

import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import dev.egresslab.practice.http.Site;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Entra ID of the practice cloud, under both kinds of authority: {@code /adfs} and {@code /<tenant>}. */
public final class IdentitySite implements Site {
    private static final Pattern OWN = Pattern.compile(
            "(?i)/(adfs|common|organizations|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})/.*|/metadata/endpoints|/graph/.*");

    private final Metadata metadata;
    private final TokenDesk desk;
    private final SignIn signIn;
    private final Graph graph;

    /** @param endpoint where clients reach the cloud, known once the server runs */
    public IdentitySite(Directory directory, Tokens tokens, java.time.InstantSource clock, Supplier<String> endpoint) {
        metadata = new Metadata(directory, endpoint);
        signIn = new SignIn(tokens, clock, endpoint);
        desk = new TokenDesk(directory, tokens, signIn, endpoint);
        graph = new Graph(directory, tokens);
    }

    @Override
    public boolean owns(Request request) {
        return OWN.matcher(request.path()).matches();
    }

    @Override
    public Response answer(Request request) {
        var path = request.path().toLowerCase(Locale.ROOT);
        if (path.equals("/metadata/endpoints"))
            return metadata.endpoints(request.query("api-version").orElse(""));
        if (path.startsWith("/graph/")) return graph.answer(request);
        if (path.endsWith("/.well-known/openid-configuration")) return metadata.openId(path);
        if (path.endsWith("/discovery/instance")) return metadata.instance();
        boolean post = request.method().equals("POST");
        if (post && path.endsWith("/token")) return desk.answer(Form.of(request));
        if (post && path.endsWith("/devicecode")) return signIn.device();
        if (path.endsWith("/authorize")) return signIn.authorize(request);
        if (path.endsWith("/deviceauth")) return Pages.done();
        return Response.text(404, "Nothing is here.");
    }
}
