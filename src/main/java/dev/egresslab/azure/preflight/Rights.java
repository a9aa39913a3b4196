package dev.egresslab.azure.preflight;

import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Check;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether the account may do what the plan does, anywhere in the subscription.
 * https://learn.microsoft.com/rest/api/authorization/permissions/list-for-resource-group
 */
final class Rights implements Question {
    @Override
    public String key() {
        return "rights";
    }

    @Override
    public List<Check> ask(Asking asking) {
        var granted = asking.rest()
                .list(
                        asking.subscription() + "/providers/Microsoft.Authorization/permissions",
                        "api-version=2022-04-01");
        var lacking = needed(asking).stream()
                .filter(action -> granted.stream().noneMatch(p -> allows(p, action)))
                .toList();
        return List.of(
                lacking.isEmpty()
                        ? Check.of(Check.State.OK, "rights", needed(asking).size())
                        : Check.of(Check.State.ERROR, "rights.lacking", String.join(", ", lacking)));
    }

    private static List<String> needed(Asking asking) {
        var actions = new ArrayList<>(List.of(
                "Microsoft.Resources/subscriptions/resourceGroups/write",
                "Microsoft.Resources/subscriptions/resourceGroups/delete",
                "Microsoft.ContainerService/managedClusters/write",
                "Microsoft.ContainerService/managedClusters/listClusterUserCredential/action"));
        if (asking.design().first(Resource.Vnet.class).isPresent())
            actions.add("Microsoft.Network/virtualNetworks/subnets/join/action");
        if (asking.design().first(Resource.SubnetRole.class).isPresent())
            actions.add("Microsoft.Authorization/roleAssignments/write");
        return actions;
    }

    /** One grant: what it names without what it takes away again. */
    private static boolean allows(JsonNode permission, String action) {
        return patterns(permission, "actions").anyMatch(p -> matches(p, action))
                && patterns(permission, "notActions").noneMatch(p -> matches(p, action));
    }

    private static Stream<String> patterns(JsonNode permission, String member) {
        return permission.path(member).valueStream().map(p -> p.asString(""));
    }

    /** A star stands for any characters, slashes too; case does not matter. */
    private static boolean matches(String pattern, String action) {
        var expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE)
                .matcher(action)
                .matches();
    }
}
