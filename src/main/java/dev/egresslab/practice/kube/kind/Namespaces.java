package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.Columns;
import dev.egresslab.practice.kube.Columns.Column;
import dev.egresslab.practice.kube.KubeKind;
import dev.egresslab.practice.kube.Names;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Namespaces take what is in them along when they go. */
final class Namespaces implements KubeKind {
    @Override
    public Names names() {
        return Names.core("Namespace", "namespaces", false, "ns");
    }

    @Override
    public void admit(ObjectNode object, ApiServer server) {
        object.withObject("/status").put("phase", "Active");
        object.withObject("/metadata/labels")
                .put("kubernetes.io/metadata.name", object.at("/metadata/name").asString(""));
    }

    /** Every namespace has an account for pods that name none. */
    @Override
    public void begin(ObjectNode object, ApiServer server) {
        var account = JsonNodeFactory.instance.objectNode();
        account.putObject("metadata")
                .put("name", "default")
                .put("namespace", object.at("/metadata/name").asString(""));
        server.create("serviceaccounts", account);
    }

    @Override
    public void ended(ObjectNode object, ApiServer server) {
        var name = object.at("/metadata/name").asString("");
        for (var kind : KubeKinds.ALL) {
            if (!kind.names().namespaced()) continue;
            var plural = kind.names().plural();
            server.list(plural, o -> o.at("/metadata/namespace").asString("").equals(name))
                    .forEach(o ->
                            server.remove(plural, name, o.at("/metadata/name").asString("")));
        }
    }

    @Override
    public List<Column> columns() {
        return List.of(Columns.of("Status", Columns.text("/status/phase")));
    }
}
