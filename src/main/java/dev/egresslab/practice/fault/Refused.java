package dev.egresslab.practice.fault;

import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import dev.egresslab.practice.kube.KubeError;
import tools.jackson.databind.node.JsonNodeFactory;

/** A refusal in the words of whoever was asked: Azure Resource Manager, AKS, Entra ID or a cluster. */
final class Refused {
    private Refused() {}

    static Response of(Trouble.Refuse refuse, Request request) {
        var words = Wording.of(refuse.message(), request);
        var kind = Match.kind(request.path());
        var answer = switch (kind) {
            case "kubernetes" -> new KubeError(refuse.status(), reason(refuse), words).response();
            case "identity" -> identity(refuse, words);
            default -> arm(kind, refuse, words);
        };
        return refuse.retryAfter() == 0 ? answer : answer.with("Retry-After", Integer.toString(refuse.retryAfter()));
    }

    private static Response.Whole arm(String kind, Trouble.Refuse refuse, String words) {
        var error = kind.startsWith("Microsoft.ContainerService/")
                ? ArmError.aks(refuse.status(), refuse.code(), words)
                : new ArmError(refuse.status(), refuse.code(), words);
        return error.response();
    }

    /** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
    private static Response.Whole identity(Trouble.Refuse refuse, String words) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("error", refuse.status() < 500 ? "invalid_request" : "temporarily_unavailable")
                .put("error_description", "AADSTS90033: " + words);
        return Response.json(refuse.status(), body.toString());
    }

    /** https://github.com/kubernetes/apimachinery/blob/master/pkg/apis/meta/v1/types.go names the reasons. */
    private static String reason(Trouble.Refuse refuse) {
        return switch (refuse.status()) {
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 409 -> "Conflict";
            case 429 -> "TooManyRequests";
            case 500 -> "InternalError";
            case 503 -> "ServiceUnavailable";
            case 504 -> "Timeout";
            default -> refuse.code();
        };
    }
}
