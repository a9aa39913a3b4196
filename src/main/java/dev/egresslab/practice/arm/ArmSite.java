package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.PracticeException;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import dev.egresslab.practice.http.Site;
import tools.jackson.core.JacksonException;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Azure Resource Manager: decides who answers a request, and turns every refusal into Azure's body. */
public final class ArmSite implements Site {
    private final Predicate<String> token;
    private final Router router;
    private final Events events;

    /** @param token whether a bearer token is good */
    ArmSite(Predicate<String> token, Router router, Events events) {
        this.token = token;
        this.router = router;
        this.events = events;
    }

    @Override
    public boolean owns(Request request) {
        var path = request.path().toLowerCase(Locale.ROOT);
        return path.startsWith("/subscriptions") || path.equals("/tenants") || path.startsWith("/providers/");
    }

    @Override
    public Response answer(Request request) {
        var correlation = events.correlation();
        var answer = guarded(request, correlation)
                .with("x-ms-request-id", router.requestId())
                .with("x-ms-correlation-request-id", correlation)
                .with("Cache-Control", "no-cache");
        var client = request.header("x-ms-client-request-id").filter(id -> id.matches("[A-Za-z0-9-]{1,64}"));
        return client.isPresent() ? answer.with("x-ms-client-request-id", client.get()) : answer;
    }

    private Response.Whole guarded(Request request, String correlation) {
        try {
            var refusal = refusal(request);
            return refusal.isPresent() ? refusal.get() : routed(request, correlation);
        } catch (ArmError e) {
            return e.response();
        } catch (PracticeException e) {
            return new ArmError(500, "InternalServerError", e.getMessage() + " " + e.whatNow()).response();
        } catch (ClassCastException | IllegalArgumentException | JacksonException e) {
            // a body of a shape that no resource has: what Azure answers when it cannot bind the JSON
            return ArmError.bad("InvalidRequestFormat", "Cannot parse the request.")
                    .response();
        }
    }

    private Response.Whole routed(Request request, String correlation) {
        return events.answer(request).orElseGet(() -> events.around(request, correlation, () -> router.route(request)));
    }

    private Optional<Response.Whole> refusal(Request request) {
        var header = request.header("Authorization").orElse("");
        if (header.isBlank())
            return Optional.of(unauthorized(
                    "AuthenticationFailed", "Authentication failed. The 'Authorization' header is missing."));
        var bearer = header.regionMatches(true, 0, "Bearer ", 0, 7);
        if (bearer && token.test(header.substring(7).strip())) return Optional.empty();
        return Optional.of(
                bearer
                        ? unauthorized(
                                "InvalidAuthenticationToken",
                                "The access token is invalid or has expired. Sign in again.")
                        : unauthorized(
                                "AuthenticationFailedInvalidHeader",
                                "Authentication failed. The 'Authorization' header is provided in an invalid format."));
    }

    private Response.Whole unauthorized(String code, String message) {
        return new ArmError(401, code, message)
                .response()
                .with(
                        "WWW-Authenticate",
                        "Bearer authorization_uri=\"%s\", error=\"invalid_token\", error_description=\"%s\""
                                .formatted(router.authority(), message));
    }

    /** The id in a path such as {@code /subscriptions/s/resourceGroups/g}; empty where the path is another one. */
    static Optional<ResourceId> group(String path) {
        var segments = path.split("/");
        return segments.length == 5 && segments[3].equalsIgnoreCase("resourcegroups")
                ? Optional.of(ResourceId.of(path))
                : Optional.empty();
    }
}
