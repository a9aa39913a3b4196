package dev.egresslab.practice.kube.kind;

import dev.egresslab.practice.kube.ApiServer;
import dev.egresslab.practice.kube.Columns;
import dev.egresslab.practice.kube.Columns.Column;
import dev.egresslab.practice.kube.Controlled;
import dev.egresslab.practice.kube.KubeError;
import dev.egresslab.practice.kube.Names;
import dev.egresslab.practice.kube.Part;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Jobs run pods until enough of them have succeeded, or too many have failed.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/controllers/job/">Jobs</a>
 */
final class Jobs implements Controlled {
    @Override
    public Names names() {
        return new Names("batch", "v1", "Job", "jobs", "job", true, List.of(), true);
    }

    @Override
    public List<Part> parts() {
        return List.of(Part.status(names()));
    }

    @Override
    public void admit(ObjectNode job, ApiServer server) {
        var spec = job.withObject("/spec");
        var policy = spec.at("/template/spec/restartPolicy").asString("");
        if (!policy.equals("Never") && !policy.equals("OnFailure"))
            throw KubeError.invalid(
                    names(),
                    Pods.name(job),
                    policy.isEmpty() || policy.equals("Always")
                            ? "spec.template.spec.restartPolicy: Required value: valid values: \"OnFailure\", \"Never\""
                            : "spec.template.spec.restartPolicy: Unsupported value: \"" + policy
                                    + "\": supported values: \"OnFailure\", \"Never\"");
        label(job);
        Templates.check(names(), job);
        Templates.complete(job, policy);
        for (var usual : List.of("completions", "parallelism")) if (!spec.has(usual)) spec.put(usual, 1);
        if (!spec.has("backoffLimit")) spec.put("backoffLimit", 6);
        if (!spec.has("completionMode")) spec.put("completionMode", "NonIndexed");
        if (!spec.has("suspend")) spec.put("suspend", false);
        if (!spec.has("podReplacementPolicy")) spec.put("podReplacementPolicy", "TerminatingOrFailed");
        job.putObject("status");
    }

    /** The pods of a job are known by its uid and its name. */
    private static void label(ObjectNode job) {
        var uid = job.at("/metadata/uid").asString("");
        var spec = job.withObject("/spec");
        var labels = spec.withObject("/template").withObject("/metadata").withObject("/labels");
        labels.put("batch.kubernetes.io/controller-uid", uid)
                .put("batch.kubernetes.io/job-name", Pods.name(job))
                .put("controller-uid", uid)
                .put("job-name", Pods.name(job));
        if (!spec.path("manualSelector").asBoolean(false))
            spec.putObject("selector").putObject("matchLabels").put("batch.kubernetes.io/controller-uid", uid);
        var own = job.withObject("/metadata").withObject("/labels");
        spec.at("/template/metadata/labels").propertyStream().forEach(e -> own.set(e.getKey(), e.getValue()));
    }

    @Override
    public void admitChange(ObjectNode before, ObjectNode after, ApiServer server) {
        Templates.unchangeable(names(), before, after);
        if (!before.at("/spec/template").equals(after.at("/spec/template")))
            throw KubeError.invalid(
                    names(),
                    Pods.name(before),
                    "spec.template: Invalid value: " + after.at("/spec/template") + ": field is immutable");
    }

    @Override
    public void reconcile(ObjectNode job, ApiServer server) {
        new JobRun(job, server).step();
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(
                        Stream.of(
                                Columns.of("Status", Jobs::word),
                                Columns.of(
                                        "Completions",
                                        job -> job.at("/status/succeeded").asInt(0) + "/"
                                                + job.at("/spec/completions").asInt(1)),
                                Columns.timed("Duration", Jobs::duration)),
                        Columns.template("/spec/selector/matchLabels").stream())
                .toList();
    }

    private static String word(ObjectNode job) {
        if (Conditions.holds(job, "Complete")) return "Complete";
        if (Conditions.holds(job, "Failed")) return "Failed";
        if (job.at("/metadata").has("deletionTimestamp")) return "Terminating";
        if (Conditions.holds(job, "Suspended")) return "Suspended";
        return Conditions.holds(job, "FailureTarget") ? "FailureTarget" : "Running";
    }

    private static String duration(ObjectNode job, Instant now) {
        var begun = job.at("/status/startTime").asString("");
        if (begun.isEmpty()) return "";
        var ended = job.at("/status/completionTime").asString(now.toString());
        return Columns.human(Duration.between(Instant.parse(begun), Instant.parse(ended)));
    }
}
