package dev.egresslab.lab.exercise;

import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.text.Message;

/** The texts of exercises and their steps. */
public final class Wording {
    private Wording() {}

    public static Message title(Exercise exercise) {
        return Message.of("exercise." + exercise.id() + ".title");
    }

    /** What it is for, one sentence. */
    public static Message goal(Exercise exercise) {
        return Message.of("exercise." + exercise.id() + ".goal");
    }

    public static Message title(Exercise exercise, Task task) {
        return Message.of(key(exercise, task) + ".title");
    }

    /** What happens, and why it matters. */
    public static Message why(Exercise exercise, Task task) {
        return Message.of(key(exercise, task) + ".why");
    }

    /** What a learner would type instead, with the names of the lab; may be several lines. */
    public static Message command(Exercise exercise, Task task, Design design) {
        var cluster = design.first(Resource.ManagedCluster.class).orElse(null);
        var region = cluster == null ? "" : cluster.region();
        var group = cluster == null ? "" : cluster.group();
        var name = cluster == null ? "" : cluster.name();
        var firewall = design.first(Resource.Firewall.class).orElse(null);
        return Message.of(
                key(exercise, task) + ".command",
                group,
                name,
                "MC_" + group + "_" + name + "_" + region,
                firewall == null ? "" : firewall.name(),
                firewall == null ? "" : firewall.publicIp());
    }

    /** What the lab's text says at this place. */
    public static Message then(String lesson) {
        return Message.of("lesson." + lesson + ".lab");
    }

    /** What is so today. */
    public static Message today(String lesson) {
        return Message.of("lesson." + lesson + ".today");
    }

    private static String key(Exercise exercise, Task task) {
        return "exercise." + exercise.id() + "." + task.id();
    }
}
