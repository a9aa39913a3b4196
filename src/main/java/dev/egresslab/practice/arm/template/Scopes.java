package dev.egresslab.practice.arm.template;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static dev.egresslab.practice.arm.template.Functions.json;
import static dev.egresslab.practice.arm.template.Functions.text;

/** Functions that ask where a template is deployed, and what is there. */
final class Scopes {
    private Scopes() {}

    static void add(Map<String, Functions.Function> all) {
        all.put("resourcegroup", (_, e) -> e.surroundings.resourceGroup());
        all.put(
                "subscription",
                (_, e) -> object(Map.of(
                        "id",
                        "/subscriptions/" + e.surroundings.subscription(),
                        "subscriptionId",
                        e.surroundings.subscription(),
                        "tenantId",
                        e.surroundings.tenant(),
                        "displayName",
                        "Practice Subscription")));
        all.put("tenant", (_, e) -> object(Map.of("tenantId", e.surroundings.tenant(), "displayName", "Practice")));
        all.put("deployment", (_, e) -> object(Map.of("name", e.surroundings.deployment())));
        all.put("resourceid", (a, e) -> json(resourceId(a, e.surroundings)));
        all.put(
                "subscriptionresourceid",
                (a, e) -> json("/subscriptions/" + e.surroundings.subscription()
                        + provider(a.stream().map(Functions::text).toList())));
        all.put(
                "extensionresourceid",
                (a, _) -> json(text(a.getFirst())
                        + provider(a.stream().skip(1).map(Functions::text).toList())));
        all.put("reference", (a, e) -> reference(a, e));
        all.put("utcnow", (_, e) -> json(e.surroundings.now()));
        all.put("newguid", (_, e) -> json(e.surroundings.uuid()));
    }

    private static JsonNode reference(List<JsonNode> given, Evaluator evaluator) {
        var id = evaluator.idOf(text(given.getFirst()));
        var found = evaluator.surroundings.resource(id);
        if (found.isMissingNode())
            throw new TemplateException(
                    "The Resource '%s' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
                    id);
        boolean full = given.size() > 2 && text(given.get(2)).equalsIgnoreCase("full");
        return full ? found : found.path("properties");
    }

    /** {@code resourceId([subscription,] [group,] type, name, …)}: the type is the first that has a slash. */
    private static String resourceId(List<JsonNode> given, Surroundings here) {
        var words = new ArrayList<>(given.stream().map(Functions::text).toList());
        int type = 0;
        while (type < words.size() && !words.get(type).contains("/")) type++;
        if (type > 2 || type >= words.size())
            throw new TemplateException(
                    "Unable to evaluate template language function 'resourceId': function requires a fully qualified resource type and its names.");
        var group = type == 0 ? here.group() : words.get(type - 1);
        var subscription = type == 2 ? words.getFirst() : here.subscription();
        return "/subscriptions/" + subscription + "/resourceGroups/" + group
                + provider(words.subList(type, words.size()));
    }

    private static String provider(List<String> words) {
        return Declared.path(words.getFirst(), words.subList(1, words.size()));
    }

    private static JsonNode object(Map<String, String> members) {
        return JsonMapper.shared().valueToTree(members);
    }
}
