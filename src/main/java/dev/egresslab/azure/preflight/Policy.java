package dev.egresslab.azure.preflight;

import dev.egresslab.lab.resource.Resource;
import dev.egresslab.lab.template.ArmTemplate;
import dev.egresslab.lab.template.Versions;
import dev.egresslab.plan.Check;
import dev.egresslab.plan.CloudException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a policy of the subscription would deny what is made: Azure itself validates the lab as one deployment. Where the
 * account may not ask that, policies are asked about each type.
 * https://learn.microsoft.com/rest/api/resources/deployments/validate-at-subscription-scope
 */
final class Policy implements Question {
    private static final String DENIED = "RequestDisallowedByPolicy";
    private static final Pattern ASSIGNMENT = Pattern.compile("\"policyAssignment\":\\{\"name\":\"([^\"]+)\"");

    private final TypePolicy each = new TypePolicy();

    @Override
    public String key() {
        return "policy";
    }

    @Override
    public List<Check> ask(Asking asking) {
        JsonNode answer;
        try {
            answer = validated(asking);
        } catch (CloudException e) {
            if (e.status() == 0 || e.status() >= 500) throw e;
            return each.ask(asking);
        }
        var error = answer.path("error");
        if (!error.isObject())
            return List.of(Check.of(
                    Check.State.OK,
                    "policy.whole",
                    answer.at("/properties/validatedResources").size()));
        var denials = errors(error)
                .filter(e -> e.path("code").asString("").equals(DENIED))
                .map(e -> Check.of(Check.State.ERROR, "policy.denies", name(e), what(e, asking)))
                .distinct()
                .toList();
        return denials.isEmpty() ? List.of(refused(error)) : denials;
    }

    private static JsonNode validated(Asking asking) {
        var body = JsonMapper.shared().createObjectNode().put("location", asking.region());
        body.putObject("properties")
                .put("mode", "Incremental")
                .set("template", JsonMapper.shared().readTree(ArmTemplate.whole(asking.design())));
        return asking.rest()
                .judged(
                        asking.subscription() + "/providers/Microsoft.Resources/deployments/egress-lab/validate",
                        "api-version=" + Versions.RESOURCES,
                        body);
    }

    /** Not a policy: what is in the way may be gone by then, so it does not keep one from creating. */
    private static Check refused(JsonNode error) {
        var last = errors(error).reduce(error, (_, deeper) -> deeper);
        return Check.of(
                Check.State.WARNING,
                "policy.template",
                last.path("message").asString(""),
                last.path("code").asString(""));
    }

    /** An error and all that are in it. */
    private static Stream<JsonNode> errors(JsonNode error) {
        return Stream.concat(
                Stream.of(error), error.path("details").valueStream().flatMap(Policy::errors));
    }

    private static String name(JsonNode error) {
        return error.path("additionalInfo")
                .valueStream()
                .map(more -> more.at("/info/policyAssignmentName").asString(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .or(() -> ASSIGNMENT
                        .matcher(error.path("message").asString(""))
                        .results()
                        .findFirst()
                        .map(found -> found.group(1)))
                .orElse(DENIED);
    }

    private static String what(JsonNode error, Asking asking) {
        var target = error.path("target").asString("");
        return target.isEmpty()
                ? asking.design()
                        .first(Resource.Group.class)
                        .map(Resource::name)
                        .orElse("")
                : target;
    }
}
