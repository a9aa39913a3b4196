package dev.egresslab.azure.preflight;

import dev.egresslab.azure.Rest;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.lab.template.ArmTemplate;
import dev.egresslab.lab.template.Versions;
import dev.egresslab.plan.Check;
import dev.egresslab.plan.CloudException;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the cloud would accept all that is made: it validates the lab as one deployment, policies and quotas included. Where
 * the account may not ask that, policies are asked about each type.
 * https://learn.microsoft.com/rest/api/resources/deployments/validate-at-subscription-scope
 */
final class WholeTemplate implements Question {
    private static final String UNKNOWN = "template.unknown";

    private final TypePolicy each = new TypePolicy();

    @Override
    public String key() {
        return "template";
    }

    @Override
    public List<Check> ask(Asking asking) {
        var judgement = judgement(asking);
        var error = Refusal.in(judgement.body());
        if (error.isEmpty()) return List.of(accepted(judgement));
        var leaves = error.get().leaves();
        if (leaves.stream().anyMatch(Refusal::mayNotAsk)) return withoutTemplate(leaves.getFirst(), asking);
        return leaves.stream().map(leaf -> check(leaf, asking)).distinct().toList();
    }

    /** A name of its own for each region: Azure refuses one that was used elsewhere. */
    private static Rest.Judgement judgement(Asking asking) {
        var body = JsonMapper.shared().createObjectNode().put("location", asking.region());
        body.putObject("properties")
                .put("mode", "Incremental")
                .set("template", JsonMapper.shared().readTree(ArmTemplate.whole(asking.design())));
        var name = "egress-lab-" + asking.region();
        return asking.rest()
                .judged(
                        asking.subscription() + "/providers/Microsoft.Resources/deployments/" + name + "/validate",
                        "api-version=" + Versions.RESOURCES,
                        body);
    }

    /** Only a yes is one: an answer that says nothing is not. */
    private static Check accepted(Rest.Judgement judgement) {
        boolean yes = judgement.status() == 200
                && judgement
                        .body()
                        .at("/properties/provisioningState")
                        .asString("")
                        .equalsIgnoreCase("Succeeded");
        return yes
                ? Check.of(
                        Check.State.OK,
                        "template",
                        judgement.body().at("/properties/validatedResources").size())
                : Check.of(Check.State.COULD_NOT_RUN, "template.silent", judgement.status());
    }

    private List<Check> withoutTemplate(Refusal why, Asking asking) {
        var checks = new ArrayList<Check>();
        checks.add(unknown(why));
        try {
            checks.addAll(each.ask(asking));
        } catch (CloudException e) {
            checks.add(Check.of(Check.State.COULD_NOT_RUN, "policy.unknown", String.valueOf(e.getMessage()), e.code()));
        }
        return checks;
    }

    private static Check check(Refusal refusal, Asking asking) {
        var target = refusal.target()
                .orElseGet(() -> asking.design()
                        .first(Resource.Group.class)
                        .map(Resource::name)
                        .orElse(""));
        return switch (refusal.bearing()) {
            case POLICY -> Check.of(Check.State.ERROR, "policy.denies", refusal.policy(), target);
            case REFUSED ->
                Check.of(Check.State.ERROR, "template.refused", refusal.sentence(), refusal.code(), refusal.now());
            case UNJUDGED -> unknown(refusal);
        };
    }

    private static Check unknown(Refusal refusal) {
        return Check.of(Check.State.COULD_NOT_RUN, UNKNOWN, refusal.sentence(), refusal.code());
    }
}
