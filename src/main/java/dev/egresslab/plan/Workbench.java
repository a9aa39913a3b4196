package dev.egresslab.plan;

import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the window and the command line ask for: labs, their runs, what exists, what was measured. Thread-safe; calls block. */
public interface Workbench {
    List<Place> places();

    Place place(String id);

    /** All labs of the state folder, newest first. */
    List<Lab> labs();

    Optional<Lab> find(String labId);

    /**
     * Checks the answers and remembers a new lab; nothing is created in a cloud.
     *
     * @throws dev.egresslab.lab.InvalidAnswers where the type refuses them
     */
    Lab draft(String type, Answers answers, String place);

    /** Gives the lab another end, counted from now; empty for never. */
    Lab extend(Lab lab, Optional<Duration> time);

    /** Labs that may exist in a cloud and are past their end, in every place. */
    List<Lab> pastEnd();

    /** Minds the ends of labs as long as it is driven; {@code heard} is called on any thread. */
    Expiry expiry(Consumer<Expiry.Notice> heard);

    /** What the lab costs, or would cost where the place is free, at today's prices. */
    Bill bill(Lab lab);

    /** The same at prices that are known already: asks nobody. */
    Bill bill(Lab lab, PriceBook prices);

    /** The resource groups of a place's subscription, and whose each is. */
    List<Stray> strays(String place);

    /**
     * Deletes an orphan and waits until it is gone.
     *
     * @throws dev.egresslab.lab.LabException where it is none
     */
    void remove(String place, Stray orphan, Consumer<Progress> heard);

    /**
     * Looks at a cluster that is there already; nothing is written.
     *
     * @param cluster its name, or its id where the name is not the only one
     * @throws dev.egresslab.lab.LabException where there is none, or more than one
     */
    Attached attach(String place, String cluster);

    /** What the lab wants to exist. */
    dev.egresslab.lab.Design design(Lab lab);

    /** What building this would do, before there is a lab. */
    Plan preview(String type, Answers answers);

    /** What removing the lab would do. */
    Plan removal(Lab lab);

    /** Starts building, or goes on with a build that was interrupted. Returns at once. */
    Run build(Lab lab);

    /** Starts removing everything that the lab made. Returns at once. */
    Run clean(Lab lab);

    /** Compares what exists with what the lab made; what lives in its cluster included. */
    Drift drift(Lab lab);

    /** Starts putting back what is missing or changed; what was added stays. Returns at once. */
    Run putBack(Lab lab, Drift drift);

    /** The run that is going on in this process, if any. */
    Optional<Run> running(Lab lab);

    /** Everything the journal holds, and what is written from now on; close to stop listening. */
    AutoCloseable follow(Lab lab, Consumer<Entry> listener);

    Standing standing(Lab lab);

    /** What the lab's journal tells of times and measurements. */
    Past past(Lab lab);

    /** What time it is, by the clock that the journal is written with. */
    java.time.Instant now();

    /** Reads back what exists of the lab: its groups, the node group, the objects of its clusters. */
    Estate survey(Lab lab);

    /** The lab's cluster, open. */
    Cluster cluster(Lab lab);

    /** Applies one more resource, or a changed one, to a lab that is built: what exercises do. */
    Found put(Lab lab, dev.egresslab.lab.resource.Resource resource, Consumer<Progress> heard);

    /**
     * Waits until a pod of the lab runs, which after a new firewall rule is when kubelet next tries its image.
     *
     * @return false where it does not run in the time that kubelet needs for another try
     */
    boolean awaitPod(Lab lab, String pod) throws InterruptedException;

    /** Sends one real request from a pod with curl, and predicts the same from what exists. */
    Measurement probe(Lab lab, String pod, String url);

    /** Walks a packet through what was read to exist; sends nothing. */
    Trace trace(Estate estate, Probe probe);

    /** The lab as exercises see it; {@code heard} is told what their changes report. */
    dev.egresslab.lab.exercise.Ground ground(Lab lab, Consumer<Progress> heard);

    /** What clean up proved, where there was one; kept as JSON and as text. */
    Optional<Receipt> receipt(Lab lab);

    /** The receipts that were saved, also those of labs that are forgotten. */
    Receipts receipts();

    /** A damaged journal that was kept aside at start, if there was one. */
    Optional<java.nio.file.Path> damagedJournal();

    /** Forgets a lab that is cleaned up. */
    void forget(Lab lab);
}
