package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.template.Declared;
import dev.egresslab.practice.arm.template.Template;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.TreeMap;
import java.util.TreeSet;

/** What a deployment says about its template: which providers it uses, and what depends on what. */
final class DeploymentParts {
    private DeploymentParts() {}

    static ArrayNode providers(Template template) {
        var types = new TreeMap<String, TreeSet<String>>();
        for (var one : template.resources()) {
            int slash = one.type().indexOf('/');
            types.computeIfAbsent(one.type().substring(0, slash), _ -> new TreeSet<>())
                    .add(one.type().substring(slash + 1));
        }
        var list = Json.array();
        types.forEach((namespace, names) -> {
            var resourceTypes = list.addObject().put("namespace", namespace).putArray("resourceTypes");
            names.forEach(name -> resourceTypes
                    .addObject()
                    .put("resourceType", name)
                    .set("locations", Json.array().addNull()));
        });
        return list;
    }

    static ArrayNode dependencies(Template template) {
        var list = Json.array();
        for (var one : template.resources()) {
            var needs = template.needs(one);
            if (needs.isEmpty()) continue;
            var entry = list.addObject();
            var on = entry.putArray("dependsOn");
            needs.forEach(need -> on.add(brief(need)));
            entry.setAll(brief(one));
        }
        return list;
    }

    private static ObjectNode brief(Declared one) {
        return Json.object()
                .put("id", one.id())
                .put("resourceType", one.type())
                .put("resourceName", ResourceId.of(one.id()).name());
    }
}
