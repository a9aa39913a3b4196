package dev.egresslab.practice.identity;

import dev.egresslab.practice.http.Response;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** Gives tokens: to the application for its secret, to a person for a code, a device code or a refresh token. */
final class TokenDesk {
    private static final long REFRESH_SECONDS = Tokens.LIFE.toSeconds() / 2;

    private final Directory directory;
    private final Tokens tokens;
    private final SignIn signIn;
    private final Supplier<String> endpoint;

    TokenDesk(Directory directory, Tokens tokens, SignIn signIn, Supplier<String> endpoint) {
        this.directory = directory;
        this.tokens = tokens;
        this.signIn = signIn;
        this.endpoint = endpoint;
    }

    Response answer(Form form) {
        var client = form.field("client_id");
        return switch (form.field("grant_type")) {
            case "client_credentials" -> application(client, form.field("client_secret"));
            case "authorization_code" -> person(client, signIn.redeem(form.field("code"), form.field("code_verifier")));
            case "urn:ietf:params:oauth:grant-type:device_code", "device_code" ->
                person(
                        client,
                        signIn.redeemDevice(
                                form.field("device_code").isEmpty() ? form.field("code") : form.field("device_code")));
            case "refresh_token" -> person(client, signIn.redeemRefresh(form.field("refresh_token")));
            case "password" ->
                refused(
                        400,
                        "invalid_grant",
                        50126,
                        "Error validating credentials due to invalid username or password.");
            default ->
                refused(
                        400,
                        "unsupported_grant_type",
                        70003,
                        "The app requested an unsupported grant type '" + shown(form.field("grant_type")) + "'.");
        };
    }

    private Response application(String client, String secret) {
        if (!client.equalsIgnoreCase(directory.client()))
            return refused(
                    400,
                    "unauthorized_client",
                    700016,
                    "Application with identifier '%s' was not found in the directory 'Practice'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant."
                            .formatted(shown(client)));
        if (!directory.secret(secret))
            return refused(
                    401,
                    "invalid_client",
                    7000215,
                    "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '%s'."
                            .formatted(directory.client()));
        var answer = JsonMapper.shared().createObjectNode();
        answer.put("token_type", "Bearer")
                .put("expires_in", Tokens.LIFE.toSeconds() - 1)
                .put("ext_expires_in", Tokens.LIFE.toSeconds() - 1)
                .put("refresh_in", REFRESH_SECONDS)
                .put("access_token", tokens.issue());
        return Response.json(200, answer.toString()).with("Cache-Control", "no-store");
    }

    private Response person(String client, Optional<SignIn.Granted> granted) {
        if (granted.isEmpty() || !Directory.PUBLIC_CLIENTS.contains(client))
            return refused(
                    400,
                    "invalid_grant",
                    70008,
                    "The provided authorization code or refresh token is expired, used or unknown. Sign in again.");
        var answer = JsonMapper.shared().createObjectNode();
        answer.put("token_type", "Bearer")
                .put("scope", endpoint.get() + "//.default")
                .put("expires_in", Tokens.LIFE.toSeconds() - 1)
                .put("refresh_in", REFRESH_SECONDS)
                .put("access_token", tokens.issue())
                .put("refresh_token", signIn.refresh())
                .put("id_token", idToken(client, granted.get().nonce()))
                .put(
                        "client_info",
                        encoded("{\"uid\":\"" + directory.principal() + "\",\"utid\":\"" + directory.tenant() + "\"}"));
        return Response.json(200, answer.toString()).with("Cache-Control", "no-store");
    }

    /** Unsigned: the client took it from the token endpoint over TLS and needs no signature. */
    private String idToken(String client, String nonce) {
        long now = signIn.now().getEpochSecond();
        var claims = JsonMapper.shared()
                .createObjectNode()
                .put("aud", client)
                .put("iss", endpoint.get() + "/adfs")
                .put("iat", now)
                .put("nbf", now)
                .put("exp", now + Tokens.LIFE.toSeconds())
                .put("sub", directory.principal())
                .put("oid", directory.principal())
                .put("tid", directory.tenant())
                .put("preferred_username", Directory.USER)
                .put("upn", Directory.USER)
                .put("name", "Learner")
                .put("ver", "2.0");
        if (!nonce.isEmpty()) claims.put("nonce", nonce);
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encoded(claims.toString()) + ".";
    }

    private Response refused(int status, String error, int code, String why) {
        var trace = tokens.random().substring(0, 12);
        var body = JsonMapper.shared().createObjectNode();
        body.put("error", error)
                .put(
                        "error_description",
                        "AADSTS" + code + ": " + why + " Trace ID: " + trace + " Timestamp: " + signIn.now());
        body.putArray("error_codes").add(code);
        body.put("timestamp", signIn.now().toString()).put("trace_id", trace).put("correlation_id", trace);
        return Response.json(status, body.toString()).with("Cache-Control", "no-store");
    }

    private static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) : text;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
