package dev.egresslab.plan;

import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.Resource;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** From a design to the steps that build it, and to those that remove it. Edges come from what resources need. */
public final class Planner {
    private final Map<String, Duration> estimates;

    private Planner(Map<String, Duration> estimates) {
        this.estimates = estimates;
    }

    /** Reads the usual durations. */
    public static Planner load() {
        try (InputStream in = Planner.class.getResourceAsStream("/durations.json")) {
            var seconds = new LinkedHashMap<String, Duration>();
            JsonMapper.shared()
                    .readTree(Objects.requireNonNull(in))
                    .path("seconds")
                    .forEachEntry((k, v) -> seconds.put(k, Duration.ofSeconds(v.asInt())));
            return new Planner(Map.copyOf(seconds));
        } catch (IOException e) {
            throw new UncheckedIOException("The data file durations.json cannot be read", e);
        }
    }

    /** Each step after those whose resources it needs. */
    public Plan build(Design design) {
        return new Plan(
                Entry.Kind.BUILD,
                design.resources().stream()
                        .map(r -> new Step(r.key(), r, r.needs(), estimate(r)))
                        .toList());
    }

    /**
     * Each step after the removal of all that needs it. What lives in a cluster goes with the cluster, roles on a subnet
     * with the subnet; associations are broken before what they join.
     */
    public Plan clean(Design design) {
        var doomed =
                design.resources().stream().filter(Planner::removedByItself).toList();
        var keys = new HashSet<>(doomed.stream().map(Resource::key).toList());
        var dependents = new LinkedHashMap<String, TreeSet<String>>();
        for (var resource : doomed) {
            for (var need : closure(resource, design)) {
                if (keys.contains(need))
                    dependents.computeIfAbsent(need, _ -> new TreeSet<>()).add(resource.key());
            }
        }
        var steps = new ArrayList<Step>();
        for (var resource : doomed) {
            steps.add(new Step(
                    resource.key(),
                    resource,
                    List.copyOf(dependents.getOrDefault(resource.key(), new TreeSet<>())),
                    estimate(resource)));
        }
        Collections.reverse(steps);
        return new Plan(Entry.Kind.CLEAN, steps);
    }

    private static boolean removedByItself(Resource resource) {
        return switch (resource) {
            case Resource.Kube _, Resource.SubnetRole _ -> false;
            case Resource.Arm _ -> true;
        };
    }

    /** All that a resource needs, also through others that are not removed by themselves. */
    private static List<String> closure(Resource resource, Design design) {
        var found = new TreeSet<>(resource.needs());
        for (var need : resource.needs()) {
            design.resources().stream()
                    .filter(r -> r.key().equals(need))
                    .forEach(r -> found.addAll(closure(r, design)));
        }
        return List.copyOf(found);
    }

    private Duration estimate(Resource resource) {
        return estimates.getOrDefault(resource.key().substring(0, resource.key().indexOf('/')), Duration.ofSeconds(5));
    }
}
