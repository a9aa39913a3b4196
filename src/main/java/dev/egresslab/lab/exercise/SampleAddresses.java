package dev.egresslab.lab.exercise;

import dev.egresslab.address.Ipv4;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A gateway with several addresses chooses one at random for each connection: ask until it is certain that all were seen. */
final class SampleAddresses implements Exercise {
    @Override
    public String id() {
        return "see-all-addresses";
    }

    @Override
    public Set<String> types() {
        return Set.of("managedNATGateway");
    }

    @Override
    public List<Task> tasks() {
        return List.of(Task.looks("sample", SampleAddresses::sample).lesson("D11"));
    }

    private static Verdict sample(Ground ground) {
        var exits = new TreeSet<>(new Look(ground).exits());
        int asked = Sampled.enough(exits.size());
        var command = "seq " + asked + " | xargs -P 8 -I@ curl -s -m 10 -w '\\n' " + Look.ECHO;
        var answer = ground.run(Look.POD, List.of("sh", "-c", command));
        var seen = new TreeSet<Ipv4>();
        answer.out()
                .lines()
                .map(String::strip)
                .filter(Ipv4::is)
                .map(Ipv4::parse)
                .forEach(seen::add);
        return Verdict.of(!exits.isEmpty() && seen.equals(exits), "sample", asked, texts(seen), texts(exits));
    }

    private static String texts(Set<Ipv4> addresses) {
        return addresses.isEmpty()
                ? "-"
                : String.join(", ", addresses.stream().map(Ipv4::toString).toList());
    }
}
