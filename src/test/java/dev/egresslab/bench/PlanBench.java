package dev.egresslab.bench;

import dev.egresslab.FaultBench;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Pause;
import dev.egresslab.plan.Plan;
import dev.egresslab.plan.Step;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How close a build comes to its critical path, and how long the same takes one command after another, as the lab's script goes. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@BenchmarkMode(Mode.SingleShotTime)
public class PlanBench {
    private static final double SPEED = 60;

    @Param({"loadBalancer", "managedNATGateway", "userAssignedNATGateway", "userDefinedRouting"})
    private String type;

    private FaultBench cloud;

    /** A cloud that has built the same at once before, so that nothing is loaded or compiled for the first time. */
    @Setup(Level.Trial)
    public void open() throws Exception {
        cloud = new FaultBench(
                Files.createTempDirectory("bench"),
                Double.POSITIVE_INFINITY,
                Pause.REAL,
                Clock.systemUTC(),
                Duration.ofSeconds(60));
        for (int i = 0; i < 8; i++) {
            var lab = cloud.draft(type);
            built(lab);
            clean(lab);
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        cloud.close();
    }

    /** The wall time of a whole build against its critical path, and of the script's calls against both. */
    @Benchmark
    public double build() throws Exception {
        cloud.practice.clock().speed(SPEED);
        var lab = cloud.draft(type);
        var plan = built(lab);
        double wall = wall(lab);
        double critical = critical(lab, plan);
        clean(lab);
        cloud.practice.clock().speed(SPEED);
        double script = script(cloud.draft(type));
        System.out.printf(
                "%n%s at x60: wall %.2f s, critical path %.2f s, ratio %.3f; script %.2f s, ratio %.3f%n",
                type, wall, critical, wall / critical, script, wall / script);
        if (wall > 1.05 * critical) throw new AssertionError(type + " takes longer than its critical path");
        if (type.equals("userDefinedRouting") && wall > 0.6 * script)
            throw new AssertionError(type + " is hardly faster than its script");
        return wall;
    }

    private Plan built(Lab lab) throws Exception {
        var run = cloud.bench.build(lab);
        if (FaultBench.end(run) != Entry.Ending.DONE) throw new AssertionError(cloud.journal(lab));
        return run.plan();
    }

    private void clean(Lab lab) throws Exception {
        cloud.practice.clock().speed(Double.POSITIVE_INFINITY);
        FaultBench.end(cloud.bench.clean(lab));
    }

    /** From the plan to the end, pods included. */
    private double wall(Lab lab) throws Exception {
        Instant begin = Instant.MAX;
        Instant end = Instant.MIN;
        for (var entry : cloud.journal(lab)) {
            if (entry instanceof Entry.Planned planned) begin = planned.at();
            if (entry instanceof Entry.Ended ended) end = ended.at();
        }
        return Duration.between(begin, end).toMillis() / 1000.0;
    }

    /** The longest way through the plan, by what the cloud itself took for each step. */
    private double critical(Lab lab, Plan plan) {
        return plan.steps().stream()
                .mapToDouble(step -> end(lab, plan, step))
                .max()
                .orElse(0);
    }

    private double end(Lab lab, Plan plan, Step step) {
        double start = plan.steps().stream()
                .filter(before -> step.after().contains(before.id()))
                .mapToDouble(before -> end(lab, plan, before))
                .max()
                .orElse(0);
        return start + lasts(lab, step) / SPEED;
    }

    /** Seconds of lab time. */
    private double lasts(Lab lab, Step step) {
        var durations = switch (step.resource()) {
            case Resource.Pod pod -> List.of(starting(lab, pod));
            case Resource.RouteTableLink link ->
                cloud.practice.lasted("/subnets/" + link.subnet()).reversed();
            case Resource.ManagedCluster cluster -> cloud.practice.lasted("/managedClusters/" + cluster.name());
            case Resource.Subnet subnet -> cloud.practice.lasted("/subnets/" + subnet.name());
            case Resource resource -> cloud.practice.lasted("/" + resource.name());
        };
        return durations.isEmpty() ? 0 : durations.getFirst().toMillis() / 1000.0;
    }

    private Duration starting(Lab lab, Resource.Pod wanted) {
        var pod = cloud.bench.cluster(lab).survey().stream()
                .filter(object -> object.kind().equals("Pod") && object.name().equals(wanted.name()))
                .findFirst()
                .orElseThrow();
        return Duration.between(
                Instant.parse(pod.text("/metadata/creationTimestamp").orElseThrow()),
                Instant.parse(pod.text("/status/containerStatuses/0/state/running/startedAt")
                        .orElseThrow()));
    }

    /**
     * Seconds for one call after another: the script's own commands without the time that az takes itself, and without the
     * first of a firewall's, which only writes it down.
     */
    private double script(Lab lab) {
        var begin = System.nanoTime();
        for (var resource : cloud.bench.design(lab).resources())
            for (var stage : stages(resource)) cloud.bench.put(lab, stage, _ -> {});
        return (System.nanoTime() - begin) / 1e9;
    }

    /** A firewall as it grows: az adds each rule by itself. */
    private static List<Resource> stages(Resource resource) {
        if (!(resource instanceof Resource.Firewall firewall)) return List.of(resource);
        var bare = new Resource.Firewall(
                firewall.group(),
                firewall.name(),
                firewall.region(),
                firewall.vnet(),
                firewall.publicIp(),
                firewall.ipConfiguration(),
                firewall.dnsProxy(),
                List.of());
        var stages = new ArrayList<Resource>(List.of(bare));
        for (var rules : firewall.rules())
            for (int n = 1; n <= size(rules); n++) {
                bare = bare.with(first(rules, n));
                stages.add(bare);
            }
        return stages;
    }

    private static int size(FirewallRules rules) {
        return switch (rules) {
            case FirewallRules.Network network -> network.rules().size();
            case FirewallRules.Application application -> application.rules().size();
            case FirewallRules.Nat nat -> nat.rules().size();
        };
    }

    private static FirewallRules first(FirewallRules rules, int many) {
        return switch (rules) {
            case FirewallRules.Network(var name, var priority, var all) ->
                new FirewallRules.Network(name, priority, all.subList(0, many));
            case FirewallRules.Application(var name, var priority, var all) ->
                new FirewallRules.Application(name, priority, all.subList(0, many));
            case FirewallRules.Nat(var name, var priority, var all) ->
                new FirewallRules.Nat(name, priority, all.subList(0, many));
        };
    }
}
