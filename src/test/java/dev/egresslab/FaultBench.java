package dev.egresslab;

import dev.egresslab.azure.AzureCloud;
import dev.egresslab.azure.CloudEndpoint;
import dev.egresslab.azure.RetailPrices;
import dev.egresslab.azure.SignIn;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.kube.KubeClusters;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.net.World;
import dev.egresslab.plan.Bench;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Journal;
import dev.egresslab.plan.Pause;
import dev.egresslab.plan.Run;
import dev.egresslab.plan.StateFolder;
import dev.egresslab.practice.Activity;
import dev.egresslab.practice.PracticeCloud;
import dev.egresslab.practice.fault.Faults;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A practice cloud, reached over the wire by a workbench whose waits are as short as the cloud is fast; used run after run. */
public final class FaultBench implements AutoCloseable {
    /** A client in a hurry: waits a hundredth of what it should, which is still as long as the cloud's speed asks for. */
    private static final Pause SHORT = time -> Pause.REAL.last(time.dividedBy(100));

    /** Longer than several clouds on two busy cores ever take, and as short as a call that stalls may be waited for. */
    private static final Duration ANSWER = Duration.ofSeconds(4);

    public final PracticeCloud practice;
    public final Bench bench;
    private final StateFolder state;
    private final List<Consumer<Activity>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();

    public FaultBench(Path folder) {
        this(folder, Double.POSITIVE_INFINITY);
    }

    public FaultBench(Path folder, double speed) {
        this(folder, speed, SHORT, Clock.systemUTC(), ANSWER);
    }

    /** @param answer how long the client waits for one answer */
    public FaultBench(Path folder, double speed, Pause pause, Clock clock, Duration answer) {
        practice = PracticeCloud.start(
                new PracticeCloud.Options(folder.resolve("cloud"), 0, speed, 7, this::tell), clock, new SecureRandom());
        var endpoint = CloudEndpoint.own(
                URI.create(practice.endpoint()), practice.tenant(), practice.subscription(), practice.authorityPem());
        var signIn = SignIn.application(practice.clientId(), practice.clientSecret());
        var place = new PracticePlace(
                practice,
                new AzureCloud(endpoint, signIn, pause, answer),
                new KubeClusters(answer),
                new RetailPrices(URI.create(practice.endpoint()), endpoint, clock),
                new PracticeChanges(clock),
                folder);
        state = StateFolder.take(folder.resolve("state"));
        bench = new Bench(
                Journal.open(state),
                List.of(place),
                World.load(),
                clock,
                pause,
                () -> "lab-" + count.incrementAndGet());
    }

    public Faults faults() {
        return practice.faults();
    }

    /** Hears of every call that the cloud answered. */
    public AutoCloseable listen(Consumer<Activity> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** A lab as it is without further answers. */
    public Lab draft(String type) {
        var answers = Answers.usual(OutboundTypes.find(type).orElseThrow().parameters());
        return bench.draft(type, pulling(type, answers), "practice");
    }

    /** So that the pod starts, and does not try again all the time. */
    private static Answers pulling(String type, Answers answers) {
        return type.equals("userDefinedRouting") ? answers.with("allow.dockerHub", "true") : answers;
    }

    /** Waits for the end of a run; one that hangs is a defect. */
    public static Entry.Ending end(Run run) throws Exception {
        var ending = new CompletableFuture<Entry.Ending>();
        Thread.ofVirtual().start(() -> {
            try {
                ending.complete(run.await());
            } catch (InterruptedException | RuntimeException e) {
                ending.completeExceptionally(e);
            }
        });
        return ending.get(60, TimeUnit.SECONDS);
    }

    /** What was written about a lab. */
    public List<Entry> journal(Lab lab) throws Exception {
        var entries = new ArrayList<Entry>();
        bench.follow(lab, entries::add).close();
        return entries;
    }

    /** Everything that exists in the subscription. */
    public List<ResourceId> everything() {
        return practice.resources();
    }

    private void tell(Activity activity) {
        listeners.forEach(listener -> listener.accept(activity));
    }

    @Override
    public void close() {
        bench.close();
        practice.close();
        state.close();
    }
}
