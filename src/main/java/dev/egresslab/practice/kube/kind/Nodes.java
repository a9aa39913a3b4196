package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.Columns;
import dev.egresslab.practice.kube.Columns.Column;
import dev.egresslab.practice.kube.KubeKind;
import dev.egresslab.practice.kube.Names;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Nodes, as the scale sets make them. */
final class Nodes implements KubeKind {
    @Override
    public Names names() {
        return Names.core("Node", "nodes", false, "no");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Columns.of("Status", Nodes::status),
                Columns.of("Roles", _ -> "<none>"),
                Columns.ago("Age", "/metadata/creationTimestamp"),
                Columns.of("Version", Columns.text("/status/nodeInfo/kubeletVersion")),
                Columns.wide("Internal-IP", Columns.text("/status/addresses/0/address")),
                Columns.wide("External-IP", _ -> "<none>"),
                Columns.wide("OS-Image", Columns.text("/status/nodeInfo/osImage")),
                Columns.wide("Kernel-Version", Columns.text("/status/nodeInfo/kernelVersion")),
                Columns.wide("Container-Runtime", Columns.text("/status/nodeInfo/containerRuntimeVersion")));
    }

    private static String status(ObjectNode node) {
        boolean healthy = node.at("/status/conditions")
                .valueStream()
                .anyMatch(c -> c.path("type").asString("").equals("Ready")
                        && c.path("status").asString("").equals("True"));
        var ready = healthy ? "Ready" : "NotReady";
        return node.at("/spec/unschedulable").asBoolean(false) ? ready + ",SchedulingDisabled" : ready;
    }
}
