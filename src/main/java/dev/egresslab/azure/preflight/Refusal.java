package dev.egresslab.azure.preflight;

import dev.egresslab.text.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One error of a template that was validated: Azure wraps a resource provider's refusal in errors of its own.
 * https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors
 *
 * @param inner whether it stands inside of another: then a resource provider has looked at what would be made
 */
record Refusal(JsonNode error, boolean inner) {
    /** What it means for the lab itself. */
    enum Bearing {
        /** A policy forbids it. */
        POLICY,
        /** The same would be refused when the lab is made. */
        REFUSED,
        /** It tells nothing of the lab. */
        UNJUDGED
    }

    private static final String WRAPPER = "InvalidTemplateDeployment";
    private static final String DENIED = "RequestDisallowedByPolicy";
    private static final Pattern ASSIGNMENT = Pattern.compile("\"policyAssignment\":\\{\"name\":\"([^\"]+)\"");

    /** The error that an answer holds; AKS leaves the wrapping out. */
    static Optional<Refusal> in(JsonNode body) {
        if (body.path("error").isObject()) return Optional.of(new Refusal(body.path("error"), false));
        return body.has("code") ? Optional.of(new Refusal(body, false)) : Optional.empty();
    }

    /** The errors that have none inside. */
    List<Refusal> leaves() {
        var details = error.path("details").valueStream().map(more -> new Refusal(more, true));
        var within = Stream.concat(details, packed().stream())
                .flatMap(deeper -> deeper.leaves().stream())
                .toList();
        return within.isEmpty() ? List.of(this) : within;
    }

    /** Some providers write an error's body as the message of another. */
    private Optional<Refusal> packed() {
        var text = message().strip();
        if (!text.startsWith("{")) return Optional.empty();
        try {
            return in(JsonMapper.shared().readTree(text)).map(found -> new Refusal(found.error, true));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    String code() {
        return error.path("code").asString("");
    }

    /** Azure's own words. */
    String sentence() {
        return message().isEmpty() ? code() : message();
    }

    /** The resource that is meant, where the error says so. */
    Optional<String> target() {
        return Optional.of(error.path("target").asString("")).filter(text -> !text.isEmpty());
    }

    /** Whether it is not the lab that is refused but the question. */
    boolean mayNotAsk() {
        return code().equals("AuthorizationFailed") && message().contains("Microsoft.Resources/deployments/");
    }

    Bearing bearing() {
        if (code().equals(DENIED) || message().contains("was disallowed by policy")) return Bearing.POLICY;
        var meaning = Meanings.of(code(), message());
        if (meaning.isPresent() && meaning.get().equals(Meanings.NOTHING)) return Bearing.UNJUDGED;
        return meaning.isPresent() || inner || code().equals(WRAPPER) ? Bearing.REFUSED : Bearing.UNJUDGED;
    }

    /** What to do. */
    Message now() {
        return Message.of("check.now." + Meanings.of(code(), message()).orElse("otherwise"));
    }

    /** The policy's name, as far as the error tells it. */
    String policy() {
        return error.path("additionalInfo")
                .valueStream()
                .map(more -> more.at("/info/policyAssignmentName").asString(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .or(() -> ASSIGNMENT.matcher(message()).results().findFirst().map(found -> found.group(1)))
                .orElse(DENIED);
    }

    private String message() {
        return error.path("message").asString("");
    }
}
