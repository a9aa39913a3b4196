package dev.egresslab.practice.kube;

import java.util.List;

/** A part of an object that has a path of its own, such as its status or its scale. */
public record Part(String name, String group, String version, String kind, List<String> verbs) {
    /** How many there are wanted of it: {@code kubectl scale}. */
    public static final Part SCALE = new Part("scale", "autoscaling", "v1", "Scale", List.of("get", "patch", "update"));

    public Part {
        verbs = List.copyOf(verbs);
    }

    /** What controllers report of it. */
    public static Part status(Names names) {
        return new Part("status", names.group(), names.version(), names.kind(), List.of("get", "patch", "update"));
    }

    /** Something of a pod that is asked for. */
    static Part ofPod(String name, String kind, String... verbs) {
        return new Part(name, "", "v1", kind, List.of(verbs));
    }

    /** What pods have beside their status. */
    public static List<Part> pods(Names names) {
        return List.of(
                ofPod("attach", "PodAttachOptions", "create", "get"),
                new Part("eviction", "policy", "v1", "Eviction", List.of("create")),
                ofPod("exec", "PodExecOptions", "create", "get"),
                ofPod("log", "Pod", "get"),
                ofPod("portforward", "PodPortForwardOptions", "create", "get"),
                status(names));
    }
}
