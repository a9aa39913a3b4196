package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.Columns;
import dev.egresslab.practice.kube.Columns.Column;
import dev.egresslab.practice.kube.Controlled;
import dev.egresslab.practice.kube.Names;
import dev.egresslab.practice.kube.Part;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.stream.Stream;

/**
 * Deployments keep a ReplicaSet for each template that they have had, and move the pods from the old ones to the newest.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/deployment/">Deployments</a>
 */
final class Deployments implements Controlled {
    static final String REVISION = "deployment.kubernetes.io/revision";

    @Override
    public Names names() {
        return new Names("apps", "v1", "Deployment", "deployments", "deployment", true, List.of("deploy"), true);
    }

    @Override
    public List<Part> parts() {
        return List.of(Part.SCALE, Part.status(names()));
    }

    @Override
    public void admit(ObjectNode deployment, ApiServer server) {
        Templates.check(names(), deployment);
        complete(deployment);
        deployment.putObject("status");
    }

    private static void complete(ObjectNode deployment) {
        Templates.complete(deployment, "Always");
        var spec = deployment.withObject("/spec");
        for (var usual : List.of("replicas=1", "revisionHistoryLimit=10", "progressDeadlineSeconds=600")) {
            int equals = usual.indexOf('=');
            if (!spec.has(usual.substring(0, equals)))
                spec.put(usual.substring(0, equals), Integer.parseInt(usual.substring(equals + 1)));
        }
        strategy(spec.withObject("/strategy"));
    }

    private static void strategy(ObjectNode strategy) {
        if (!strategy.has("type")) strategy.put("type", "RollingUpdate");
        if (!strategy.path("type").asString("").equals("RollingUpdate")) return;
        var rolling = strategy.withObject("/rollingUpdate");
        if (!rolling.has("maxUnavailable")) rolling.put("maxUnavailable", "25%");
        if (!rolling.has("maxSurge")) rolling.put("maxSurge", "25%");
    }

    @Override
    public void admitChange(ObjectNode before, ObjectNode after, ApiServer server) {
        Templates.unchangeable(names(), before, after);
        Templates.check(names(), after);
        complete(after);
    }

    @Override
    public void reconcile(ObjectNode deployment, ApiServer server) {
        new Rollout(deployment, server).step();
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(
                        Stream.of(
                                Columns.of(
                                        "Ready",
                                        d -> d.at("/status/readyReplicas").asInt(0) + "/"
                                                + d.at("/spec/replicas").asInt(0)),
                                Columns.of("Up-to-date", Columns.number("/status/updatedReplicas")),
                                Columns.of("Available", Columns.number("/status/availableReplicas"))),
                        Columns.template("/spec/selector/matchLabels").stream())
                .toList();
    }
}
