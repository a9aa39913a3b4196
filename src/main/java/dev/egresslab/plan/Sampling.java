package dev.egresslab.plan;

import dev.egresslab.address.Ipv4;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import dev.egresslab.lab.exercise.WayOut;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Step;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many separate connections, made by a Job with a pod on every node and a process for each connection, beside the addresses
 * that the way out can show. A reply counts as one only where it is a public address.
 *
 * @param seen how often each address was seen
 * @param denied how many a firewall denied
 * @param silent how many had no answer from any service
 * @param expected every address that the way out can show, with its owner
 */
public record Sampling(
        Map<Ipv4, Integer> seen, int denied, int silent, List<Step.Owned> expected, Measurement.Verdict verdict) {
    /** Each tells the asker's address; the next is asked where one does not. */
    private static final List<String> SERVICES =
            List.of("http://ifconfig.me/ip", "http://api.ipify.org", "http://icanhazip.com");

    private static final String POD = "nginx";
    private static final String DENIED = "denied";
    private static final double MISSED = 0.01;

    public Sampling {
        seen = Map.copyOf(seen);
        expected = List.copyOf(expected);
    }

    /**
     * Runs it in the lab's cluster with the image of the lab's pod, which has curl.
     *
     * @param name of the Job, not in use there
     * @throws CloudException where the cluster cannot be reached or the Job does not end well
     */
    public static Sampling of(Workbench bench, Lab lab, String name) {
        var design = bench.design(lab);
        var estate = bench.survey(lab);
        var pod = design.first(Resource.Pod.class).orElseThrow(() -> LabException.of("origin"));
        var shape = design.first(Resource.ManagedCluster.class).orElseThrow();
        var id = Measuring.cluster(shape, estate);
        var expected = bench.trace(estate, Measuring.probe(new Origin.Pod(id, "default", POD), SERVICES.getFirst()))
                .candidates();
        int pods = Math.min(shape.shape().nodes(), 10);
        int each = Math.ceilDiv(connections(expected.size()), pods);
        var said = bench.cluster(lab).run(new Cluster.Job(name, pod.image(), command(each), pods)).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .toList();
        var seen = new TreeMap<Ipv4, Integer>();
        said.stream()
                .filter(Ipv4::is)
                .map(Ipv4::parse)
                .filter(Ipv4::isPublic)
                .forEach(address -> seen.merge(address, 1, Integer::sum));
        int denied = (int) said.stream().filter(DENIED::equals).count();
        int good = seen.values().stream().mapToInt(Integer::intValue).sum();
        boolean own = seen.keySet().stream()
                .allMatch(address -> expected.stream().anyMatch(o -> o.address().equals(address))
                        && WayOut.owns(design.exit(), address, estate));
        return new Sampling(seen, denied, said.size() - denied - good, expected, verdict(good, denied, own));
    }

    /** How many random choices show each of so many addresses with 99 in 100; 3 where there is but one. */
    static int connections(int addresses) {
        if (addresses < 2) return 3;
        return (int) Math.ceil(Math.log(MISSED / addresses) / Math.log(1 - 1.0 / addresses));
    }

    /** The addresses that the way out can show and that nobody saw. */
    public List<Step.Owned> unseen() {
        return expected.stream().filter(o -> !seen.containsKey(o.address())).toList();
    }

    private static Measurement.Verdict verdict(int good, int denied, boolean own) {
        if (good > 0) return own ? Measurement.Verdict.AS_EXPECTED : Measurement.Verdict.OTHER_ADDRESS;
        return denied > 0 ? Measurement.Verdict.DENIED : Measurement.Verdict.NO_ANSWER;
    }

    /** One line for each connection: an address, {@code denied} or {@code silent}. */
    private static List<String> command(int each) {
        return List.of("sh", "-c", """
                i=0
                while [ $i -lt %d ]; do
                  r=silent
                  for u in %s; do
                    a=$(curl -4 -s -m 10 $u)
                    case "$a" in
                      "Action: Deny"*) r=denied;;
                      ""|*[!0-9.]*) ;;
                      *) r=$a; break;;
                    esac
                  done
                  echo $r
                  i=$((i+1))
                done
                """.formatted(each, String.join(" ", SERVICES)));
    }
}
