package dev.egresslab.practice.identity;

import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A person's way to a token: the browser with an authorization code, a device code, a refresh token. */
final class SignIn {
    private final Tokens tokens;
    private final InstantSource clock;
    private final Supplier<String> endpoint;
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();

    SignIn(Tokens tokens, InstantSource clock, Supplier<String> endpoint) {
        this.tokens = tokens;
        this.clock = clock;
        this.endpoint = endpoint;
    }

    /** A sign-in that was redeemed. */
    record Granted(String nonce) {}

    private record Pending(String kind, String nonce, String challenge, Instant until) {}

    Instant now() {
        return clock.instant();
    }

    /** There is one learner, who sits at this computer: nobody is asked who they are. */
    Response authorize(Request request) {
        var redirect = request.query("redirect_uri").orElse("");
        if (!local(redirect)) return Response.text(400, "AADSTS50011: The redirect URI must lead to this computer.");
        var code = issue(
                "code",
                request.query("nonce").orElse(""),
                request.query("code_challenge").orElse(""));
        var state = request.query("state").orElse("");
        if (request.query("response_mode").filter("form_post"::equals).isPresent())
            return Pages.post(redirect, Map.of("code", code, "state", state));
        var query = "code=" + code + "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8);
        return Response.empty(302).with("Location", redirect + (redirect.contains("?") ? "&" : "?") + query);
    }

    Response device() {
        var code = issue("device", "", "");
        var url = endpoint.get() + "/adfs/oauth2/deviceauth";
        var answer = JsonMapper.shared().createObjectNode();
        answer.put("user_code", "PRACTICE")
                .put("device_code", code)
                .put("verification_uri", url)
                .put("verification_url", url)
                .put("expires_in", 900)
                .put("interval", 1)
                .put("message", "The practice cloud signs you in by itself; there is nothing to enter at " + url + ".");
        return Response.json(200, answer.toString());
    }

    Optional<Granted> redeem(String code, String verifier) {
        return taken("code", code)
                .filter(p -> p.challenge().isEmpty() || p.challenge().equals(challenge(verifier)))
                .map(p -> new Granted(p.nonce()));
    }

    Optional<Granted> redeemDevice(String code) {
        return taken("device", code).map(p -> new Granted(p.nonce()));
    }

    Optional<Granted> redeemRefresh(String token) {
        var known = pending.get(Tokens.hash(token));
        boolean good = known != null && known.kind().equals("refresh") && now().isBefore(known.until());
        return good ? Optional.of(new Granted("")) : Optional.empty();
    }

    String refresh() {
        return issue("refresh", "", "");
    }

    private String issue(String kind, String nonce, String challenge) {
        var code = tokens.random();
        pending.values().removeIf(p -> !now().isBefore(p.until()));
        pending.put(Tokens.hash(code), new Pending(kind, nonce, challenge, now().plus(Tokens.LIFE)));
        return code;
    }

    private Optional<Pending> taken(String kind, String code) {
        var known = pending.get(Tokens.hash(code));
        if (known == null || !known.kind().equals(kind) || !now().isBefore(known.until())) return Optional.empty();
        return Optional.ofNullable(pending.remove(Tokens.hash(code)));
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Tokens.sha256(verifier));
    }

    private static boolean local(String redirect) {
        try {
            var uri = new URI(redirect);
            return "http".equals(uri.getScheme())
                    && uri.getHost() != null
                    && (uri.getHost().equals("localhost") || uri.getHost().equals("127.0.0.1"));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
