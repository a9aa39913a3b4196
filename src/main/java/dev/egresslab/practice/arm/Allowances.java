package dev.egresslab.practice.arm;

import dev.egresslab.practice.http.Response;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What whoever signs in may do in the subscription: everything, for they own it, and no policy is assigned to it.
 * https://learn.microsoft.com/rest/api/authorization/permissions and
 * https://learn.microsoft.com/rest/api/policy/policy-restrictions
 */
final class Allowances {
    private static final String OWNER = """
            {"actions": ["*"], "notActions": [], "dataActions": [], "notDataActions": []}""";
    private static final String NO_POLICY = """
            {"fieldRestrictions": [], "contentEvaluationResult": {"policyEvaluations": []}}""";

    private Allowances() {}

    /** @param path below the subscription's providers, in lower case */
    static Optional<Response.Whole> answer(String path) {
        return switch (path) {
            case "microsoft.authorization/permissions" -> Optional.of(Lists.page(Stream.of(Json.object(OWNER))));
            case "microsoft.policyinsights/checkpolicyrestrictions" ->
                Optional.of(Response.json(200, Json.object(NO_POLICY).toString()));
            default -> Optional.empty();
        };
    }
}
