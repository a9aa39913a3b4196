package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.KubeError;
import dev.egresslab.practice.kube.Names;
import dev.egresslab.practice.kube.Owned;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The pods that a workload describes: checks, labels, hashes, and the pod that is made from a template. */
final class Templates {
    private static final String SAFE = "bcdfghjklmnpqrstvwxz2456789";

    private Templates() {}

    /** Refuses a workload without containers, or whose selector does not choose its own pods. */
    static void check(Names names, ObjectNode object) {
        var name = Pods.name(object);
        var spec = object.path("spec");
        if (spec.at("/template/spec/containers").isEmpty())
            throw KubeError.invalid(names, name, "spec.template.spec.containers: Required value");
        if (spec.path("selector").isEmpty()) throw KubeError.invalid(names, name, "spec.selector: Required value");
        var labels = spec.at("/template/metadata/labels");
        boolean chosen = spec.at("/selector/matchLabels")
                .propertyStream()
                .allMatch(want -> labels.path(want.getKey()).equals(want.getValue()));
        if (!chosen)
            throw KubeError.invalid(
                    names,
                    name,
                    "spec.template.metadata.labels: Invalid value: " + go(labels)
                            + ": `selector` does not match template `labels`");
        if (spec.path("replicas").asInt(0) < 0)
            throw KubeError.invalid(
                    names,
                    name,
                    "spec.replicas: Invalid value: " + spec.path("replicas").asInt(0)
                            + ": must be greater than or equal to 0");
    }

    /** As Go prints a map of texts. */
    private static String go(JsonNode labels) {
        return labels.isObject() ? labels.toString() : "null";
    }

    static void unchangeable(Names names, ObjectNode before, ObjectNode after) {
        if (!before.at("/spec/selector").equals(after.at("/spec/selector")))
            throw KubeError.invalid(
                    names,
                    Pods.name(before),
                    "spec.selector: Invalid value: " + after.at("/spec/selector") + ": field is immutable");
    }

    /** Fills in what every pod template has. */
    static void complete(ObjectNode object, String restartPolicy) {
        var template = object.withObject("/spec/template");
        template.withObject("/metadata");
        var spec = template.withObject("/spec");
        if (!spec.has("restartPolicy")) spec.put("restartPolicy", restartPolicy);
        if (!spec.has("dnsPolicy")) spec.put("dnsPolicy", "ClusterFirst");
        if (!spec.has("schedulerName")) spec.put("schedulerName", "default-scheduler");
        if (!spec.has("terminationGracePeriodSeconds")) spec.put("terminationGracePeriodSeconds", 30);
        if (!spec.has("securityContext")) spec.putObject("securityContext");
        spec.path("containers").forEach(container -> Pods.complete((ObjectNode) container));
    }

    /** A pod of a workload, with a name of its own. */
    static ObjectNode pod(ObjectNode owner, Map<String, String> labels) {
        var template = owner.at("/spec/template");
        var pod = JsonNodeFactory.instance.objectNode();
        var metadata = pod.putObject("metadata");
        metadata.put("generateName", Pods.name(owner) + "-").put("namespace", Pods.namespace(owner));
        var all = metadata.putObject("labels");
        template.at("/metadata/labels").propertyStream().forEach(e -> all.set(e.getKey(), e.getValue()));
        new TreeMap<>(labels).forEach(all::put);
        if (template.at("/metadata/annotations").isObject())
            metadata.set("annotations", template.at("/metadata/annotations").deepCopy());
        Owned.by(owner, pod);
        pod.set("spec", template.path("spec").deepCopy());
        return pod;
    }

    /** The hash that tells templates apart in names and labels. */
    static String hash(JsonNode template) {
        int hash = 0x811c9dc5;
        for (byte b : sorted(template).toString().getBytes(StandardCharsets.UTF_8))
            hash = (hash ^ (b & 0xff)) * 0x01000193;
        var text = new StringBuilder();
        for (char c : Long.toString(hash & 0xffffffffL).toCharArray()) text.append(SAFE.charAt(c % SAFE.length()));
        return text.toString();
    }

    /** The order of fields makes no difference. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> array.add(sorted(item)));
            return array;
        }
        if (!node.isObject()) return node;
        var object = JsonNodeFactory.instance.objectNode();
        node.propertyStream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> object.set(field.getKey(), sorted(field.getValue())));
        return object;
    }
}
