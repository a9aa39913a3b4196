package dev.egresslab.plan;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import dev.egresslab.lab.exercise.WayOut;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Step;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Many separate connections, made by a Job with a pod on every node and a process for each connection, beside the addresses
 * that the way out can show. A reply counts as one only where it is a public address.
 *
 * @param seen how often each address was seen
 * @param denied how many a firewall denied
 * @param silent how many had no answer from any service
 * @param witnesses what each service told
 * @param expected every address that the way out can show, with its owner
 */
public record Sampling(
        Map<Ipv4, Integer> seen,
        int denied,
        int silent,
        List<Witness> witnesses,
        List<Step.Owned> expected,
        Measurement.Verdict verdict) {
    private static final String POD = "nginx";
    private static final double MISSED = 0.01;
    private static final int MOST_PODS = 10;

    public Sampling {
        seen = Map.copyOf(seen);
        witnesses = List.copyOf(witnesses);
        expected = List.copyOf(expected);
    }

    /** How far it is: so many pods of so many have made their connections. */
    public record Far(int pods, int of, int connections) {}

    /**
     * Runs it in the lab's cluster with the image of the lab's pod, which has curl.
     *
     * @param name of the Job, not in use there
     * @param heard how far it is; an interrupt gives it up, and the Job is removed all the same
     * @throws LabException where the cluster's own settings keep this computer from its API
     * @throws CloudException where the cluster cannot be reached otherwise or the Job does not end well
     */
    public static Sampling of(Workbench bench, Lab lab, String name, Consumer<Far> heard) {
        var design = bench.design(lab);
        var pod = design.first(Resource.Pod.class).orElseThrow(() -> LabException.of("origin"));
        var shape = design.first(Resource.ManagedCluster.class).orElseThrow();
        var estate = bench.survey(lab);
        var id = Measuring.cluster(shape, estate);
        try {
            var cluster = bench.cluster(lab);
            cluster.find(pod);
            var probe = Measuring.probe(new Origin.Pod(id, "default", POD), SampleScript.SERVICES.getFirst());
            var expected = bench.trace(estate, probe).candidates();
            int pods = Math.min(shape.shape().nodes(), MOST_PODS);
            // each service is the first to be asked by every node
            int each = Math.max(SampleScript.SERVICES.size(), Math.ceilDiv(connections(expected.size()), pods));
            heard.accept(new Far(0, pods, pods * each));
            var job = new Cluster.Job(name, pod.image(), SampleScript.command(each), pods);
            var said = cluster.run(job, ended -> heard.accept(new Far(ended, pods, pods * each)));
            return told(new SampleScript(said), expected, bench, lab, estate);
        } catch (CloudException e) {
            if (e.status() != 0 && e.status() < 500) throw e;
            throw estate.find(id)
                    .flatMap(found -> Reach.barrier(found, bench.place(lab.place())::workstation))
                    .<RuntimeException>map(barrier -> barrier)
                    .orElse(e);
        }
    }

    private static Sampling told(
            SampleScript script, List<Step.Owned> expected, Workbench bench, Lab lab, Estate estate) {
        var exit = bench.design(lab).exit();
        boolean own = script.seen().keySet().stream()
                .allMatch(address -> expected.stream().anyMatch(o -> o.address().equals(address))
                        && WayOut.owns(exit, address, estate));
        int good = script.seen().values().stream().mapToInt(Integer::intValue).sum();
        return new Sampling(
                script.seen(),
                script.denied(),
                script.silent(),
                script.witnesses(),
                expected,
                verdict(good, script.denied(), own));
    }

    /** How many random choices show each of so many addresses with 99 in 100; 3 where there is but one. */
    static int connections(int addresses) {
        if (addresses < 2) return 3;
        return (int) Math.ceil(Math.log(MISSED / addresses) / Math.log(1 - 1.0 / addresses));
    }

    /** How many connections there were. */
    public int connections() {
        return seen.values().stream().mapToInt(Integer::intValue).sum() + denied + silent;
    }

    /** The addresses that the way out can show and that nobody saw. */
    public List<Step.Owned> unseen() {
        return expected.stream().filter(o -> !seen.containsKey(o.address())).toList();
    }

    /** The services that told an address of nobody here, or none at all while another told one. */
    public List<Witness> disagreeing() {
        return witnesses.stream()
                .filter(w -> w.answers() + w.denied() + w.silent() > 0)
                .filter(w -> strange(w) || (w.answers() == 0 && !seen.isEmpty()))
                .toList();
    }

    private boolean strange(Witness witness) {
        return witness.seen().keySet().stream()
                .anyMatch(
                        address -> expected.stream().noneMatch(o -> o.address().equals(address)));
    }

    private static Measurement.Verdict verdict(int good, int denied, boolean own) {
        if (good > 0) return own ? Measurement.Verdict.AS_EXPECTED : Measurement.Verdict.OTHER_ADDRESS;
        return denied > 0 ? Measurement.Verdict.DENIED : Measurement.Verdict.NO_ANSWER;
    }
}
