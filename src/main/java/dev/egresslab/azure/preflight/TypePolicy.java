package dev.egresslab.azure.preflight;

import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Check;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a policy of the subscription would deny one of the types that are made, whatever their properties.
 * https://learn.microsoft.com/rest/api/policy/policy-restrictions/check-at-subscription-scope
 */
final class TypePolicy {
    List<Check> ask(Asking asking) {
        var types = types(asking);
        var denials =
                types.stream().flatMap(type -> denials(asking, type).stream()).toList();
        return denials.isEmpty() ? List.of(Check.of(Check.State.OK, "policy", types.size())) : denials;
    }

    /** Those that policies usually forbid; the cluster makes addresses of its own. */
    private static Set<String> types(Asking asking) {
        var types = new LinkedHashSet<>(List.of("Microsoft.ContainerService/managedClusters"));
        boolean addresses = asking.design().first(Resource.PublicIp.class).isPresent()
                || asking.cluster().shape().outboundType().matches("loadBalancer|managedNATGateway");
        if (addresses) types.add("Microsoft.Network/publicIPAddresses");
        if (asking.design().first(Resource.RouteTable.class).isPresent()) types.add("Microsoft.Network/routeTables");
        if (asking.design().first(Resource.Firewall.class).isPresent()) types.add("Microsoft.Network/azureFirewalls");
        if (asking.design().first(Resource.NatGateway.class).isPresent()) types.add("Microsoft.Network/natGateways");
        return types;
    }

    private static List<Check> denials(Asking asking, String type) {
        var body = JsonMapper.shared().createObjectNode();
        var content = body.putObject("resourceDetails").putObject("resourceContent");
        content.put("type", type).put("location", asking.region());
        var answer = asking.rest()
                .post(
                        asking.subscription() + "/providers/Microsoft.PolicyInsights/checkPolicyRestrictions",
                        "api-version=2022-03-01",
                        body);
        return answer.at("/contentEvaluationResult/policyEvaluations")
                .valueStream()
                .filter(e -> e.path("evaluationResult").asString("").equals("NonCompliant"))
                .filter(e -> e.at("/effectDetails/policyEffect").asString("").equalsIgnoreCase("deny"))
                .map(TypePolicy::name)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new),
                        names -> names.stream()
                                .map(name -> Check.of(Check.State.ERROR, "policy.denies", name, type))
                                .toList()));
    }

    private static String name(JsonNode evaluation) {
        var id = evaluation.at("/policyInfo/policyAssignmentId").asString("");
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
