package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What clients send, in whichever encoding. */
final class Bodies {
    private static final String PROTOBUF = "application/vnd.kubernetes.protobuf";

    private Bodies() {}

    /** The whole body as a tree. */
    static JsonNode tree(Request request) {
        if (request.header("Content-Type").filter(t -> t.startsWith(PROTOBUF)).isPresent())
            return Protobuf.read(request.body());
        if (request.body().length == 0) throw KubeError.bad("the object provided is unrecognized");
        return JsonMapper.shared().readTree(request.body());
    }

    /** An object of the kind that the path names. */
    static ObjectNode object(Request request, Names names) {
        if (!(given(tree(request)) instanceof ObjectNode object))
            throw KubeError.bad("the object provided is unrecognized");
        var kind = object.path("kind").asString(names.kind());
        if (!kind.equals(names.kind()))
            throw KubeError.bad(
                    "the object provided is unrecognized (must be of type " + names.kind() + "): got " + kind);
        return object;
    }

    /** Without what is null, which is the same as what is not there. */
    static JsonNode given(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
            object.forEach(Bodies::given);
        } else if (tree.isArray()) {
            tree.forEach(Bodies::given);
        }
        return tree;
    }

    static boolean dryRun(Request request) {
        return request.query("dryRun").filter("All"::equals).isPresent();
    }
}
