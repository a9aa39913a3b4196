package dev.egresslab.plan;

import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.InvalidAnswers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import dev.egresslab.lab.exercise.Ground;
import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;
import dev.egresslab.net.World;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The workbench over a journal and the places that {@code Wiring} gives it. */
public final class Bench implements Workbench, AutoCloseable {
    private static final String TAG = "egress-lab";

    private final Journal journal;
    private final Places places;
    private final InstantSource clock;
    private final Pause pause;
    private final Supplier<String> ids;
    private final Planner planner = Planner.load();
    private final World world;
    private final Measuring measuring;
    private final Map<String, WalkingRun> runs = new ConcurrentHashMap<>();
    private final Map<String, Cluster> open = new ConcurrentHashMap<>();

    /** @param ids short names for new labs */
    public Bench(Journal journal, List<Place> places, World world, InstantSource clock, Supplier<String> ids) {
        this(journal, places, world, clock, Pause.REAL, ids);
    }

    /** @param pause how to wait before trying again */
    public Bench(
            Journal journal, List<Place> places, World world, InstantSource clock, Pause pause, Supplier<String> ids) {
        this.journal = journal;
        this.places = new Places(places);
        this.clock = clock;
        this.pause = pause;
        this.ids = ids;
        this.world = world;
        this.measuring = new Measuring(world, clock);
    }

    @Override
    public List<Place> places() {
        return places.all();
    }

    @Override
    public Place place(String id) {
        return places.of(id);
    }

    @Override
    public List<Lab> labs() {
        return journal.labs();
    }

    @Override
    public Optional<Lab> find(String labId) {
        return journal.labs().stream().filter(lab -> lab.id().equals(labId)).findFirst();
    }

    @Override
    public Lab draft(String type, Answers answers, String place) {
        checked(type, answers);
        var now = clock.instant();
        var end = now.plus(Expiry.usual(place(place)));
        var lab = new Lab(ids.get(), type, answers, place, places.subscription(place), now, Optional.of(end));
        journal.remember(lab);
        return lab;
    }

    @Override
    public Lab extend(Lab lab, Optional<Duration> time) {
        var end = time.map(clock.instant()::plus);
        var later = new Lab(lab.id(), lab.type(), lab.answers(), lab.place(), lab.subscription(), lab.created(), end);
        journal.remember(later);
        return later;
    }

    @Override
    public List<Lab> pastEnd() {
        return Expiry.past(this, clock.instant());
    }

    @Override
    public Expiry expiry(Consumer<Expiry.Notice> heard) {
        return new Expiry(this, clock, heard);
    }

    @Override
    public Bill bill(Lab lab) {
        return bill(lab, prices(lab));
    }

    private PriceBook prices(Lab lab) {
        return place(lab.place()).prices().book(design(lab).region());
    }

    @Override
    public Bill bill(Lab lab, PriceBook prices) {
        var now = new Moment(clock.instant(), place(lab.place()).now());
        return Bill.of(made(lab), journal.lives(lab.id()), prices, now);
    }

    @Override
    public List<Stray> strays(String place) {
        var here = labs().stream().filter(lab -> lab.place().equals(place)).toList();
        return Orphans.of(place(place).cloud().groups(), TAG, here, this::standing);
    }

    @Override
    public void remove(String place, Stray orphan, Consumer<Progress> heard) {
        Orphans.remove(place(place).cloud(), orphan, heard);
    }

    @Override
    public Attached attach(String place, String cluster) {
        return new Attaching(place(place), world, measuring).to(cluster);
    }

    @Override
    public Design design(Lab lab) {
        return OutboundTypes.wanted(lab.type()).design(lab.answers());
    }

    @Override
    public Plan preview(String type, Answers answers) {
        return planner.build(checked(type, answers).design(answers));
    }

    @Override
    public Plan removal(Lab lab) {
        return planner.clean(made(lab));
    }

    @Override
    public Run build(Lab lab) {
        var hand = hand(lab);
        return start(lab, planner.build(design(lab)), hand::make);
    }

    @Override
    public Run clean(Lab lab) {
        running(lab).ifPresent(Run::cancel);
        var tags = List.of(TAG, TAG + "-expires");
        return start(
                lab,
                removal(lab),
                new Removing(hand(lab), places.cloud(lab), made(lab).resources(), tags));
    }

    @Override
    public Drift drift(Lab lab) {
        return new Drifts(places.cloud(lab), key -> open(lab, key), clock).of(made(lab), survey(lab));
    }

    @Override
    public Run putBack(Lab lab, Drift drift) {
        var hand = hand(lab);
        return start(
                lab,
                planner.build(made(lab)).only(Set.copyOf(drift.steps())),
                (step, heard) -> hand.put(step.resource(), heard));
    }

    @Override
    public Optional<Run> running(Lab lab) {
        return Optional.<Run>ofNullable(runs.get(lab.id())).filter(run -> !run.over());
    }

    @Override
    public AutoCloseable follow(Lab lab, Consumer<Entry> listener) {
        return journal.follow(lab.id(), listener);
    }

    @Override
    public Standing standing(Lab lab) {
        return Fold.of(journal.entries(lab.id()), running(lab).isPresent());
    }

    @Override
    public Past past(Lab lab) {
        return Past.of(journal.entries(lab.id()));
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Estate survey(Lab lab) {
        return new Survey(places.cloud(lab), key -> open(lab, key)).of(design(lab));
    }

    @Override
    public Cluster cluster(Lab lab) {
        return open(lab, managedCluster(lab).key());
    }

    @Override
    public Found put(Lab lab, Resource resource, Consumer<Progress> heard) {
        return new SingleStep(journal, clock, place(lab.place()), lab).put(hand(lab), resource, heard);
    }

    @Override
    public boolean awaitPod(Lab lab, String pod) throws InterruptedException {
        var wanted = new Resource.Pod(managedCluster(lab).key(), pod, "");
        return new Patience(clock).untilRunning(() -> cluster(lab).find(wanted));
    }

    @Override
    public Measurement probe(Lab lab, String pod, String url) {
        var estate = survey(lab);
        var id = Measuring.cluster(managedCluster(lab), estate);
        Reach.running(estate.find(id).orElseThrow(), () -> prices(lab).stopped(made(lab)));
        var measured = measuring.measure(cluster(lab), id, estate, design(lab).exit(), pod, url);
        journal.append(lab.id(), measured.entry(pod, url), place(lab.place()).now());
        return measured;
    }

    @Override
    public Trace trace(Estate estate, Probe probe) {
        return measuring.predict(estate, probe).orElseThrow(() -> LabException.of("origin"));
    }

    @Override
    public Ground ground(Lab lab, Consumer<Progress> heard) {
        return new LabGround(this, lab, measuring, world, clock, heard);
    }

    @Override
    public Optional<Receipt> receipt(Lab lab) {
        if (standing(lab).state() != Standing.State.CLEANED) return Optional.empty();
        var receipt = new ReadBack(places.cloud(lab), clock).receipt(lab, made(lab), TAG, bill(lab));
        receipts().save(receipt);
        return Optional.of(receipt);
    }

    @Override
    public Receipts receipts() {
        return new Receipts(journal.folder());
    }

    @Override
    public Optional<Path> damagedJournal() {
        return journal.damaged();
    }

    @Override
    public void forget(Lab lab) {
        journal.forget(lab.id());
    }

    @Override
    public void close() {
        runs.values().forEach(WalkingRun::cancel);
        open.values().forEach(Cluster::close);
        journal.close();
    }

    private Run start(Lab lab, Plan plan, Walker.Hands hands) {
        var place = place(lab.place());
        var walker = new Walker(clock, pause, hands, entry -> journal.append(lab.id(), entry, place.now()));
        var run = new WalkingRun(lab, plan, walker);
        runs.put(lab.id(), run);
        run.start();
        return run;
    }

    private Design made(Lab lab) {
        return Made.of(design(lab), journal.applied(lab.id()));
    }

    private Hand hand(Lab lab) {
        var tags = new HashMap<String, String>();
        tags.put(TAG, lab.id());
        lab.expires().ifPresent(at -> tags.put(TAG + "-expires", at.toString()));
        return new Hand(places.cloud(lab), key -> open(lab, key), tags);
    }

    private Cluster open(Lab lab, String key) {
        var cluster = managedCluster(lab);
        return open.computeIfAbsent(
                lab.id() + " " + key,
                _ -> place(lab.place()).clusters().open(places.cloud(lab).kubeconfig(cluster.group(), cluster.name())));
    }

    private Resource.ManagedCluster managedCluster(Lab lab) {
        return design(lab).first(Resource.ManagedCluster.class).orElseThrow();
    }

    private static OutboundType checked(String type, Answers answers) {
        var found = OutboundTypes.wanted(type);
        var problems = found.check(answers);
        if (!problems.isEmpty()) throw new InvalidAnswers(problems);
        return found;
    }
}
