package dev.egresslab.rows;

import dev.egresslab.BuiltLab;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.lab.exercise.Answer;
import dev.egresslab.lab.exercise.Verdict;
import dev.egresslab.net.Owners;

import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests of rows ask of a lab that is built. */
final class Rows {
    private Rows() {}

    static Estate now(BuiltLab lab) {
        return lab.bench.survey(lab.lab);
    }

    /** Names of a type in a group, in order. */
    static List<String> names(BuiltLab lab, String group, String type) {
        return in(lab, group).stream()
                .filter(d -> d.id().is(type))
                .map(Document::name)
                .sorted()
                .toList();
    }

    /** Top-level resources of a group, as the portal lists them. */
    static List<Document> in(BuiltLab lab, String group) {
        return now(lab).documents().stream()
                .filter(d -> d.id().group().filter(group::equalsIgnoreCase).isPresent())
                .filter(d -> d.id().type().chars().filter(c -> c == '/').count() == 1)
                .filter(d -> !d.id().type().startsWith("Microsoft.Resources/"))
                .filter(d -> !d.id().type().startsWith("Microsoft.Authorization/"))
                .toList();
    }

    static Document one(BuiltLab lab, String type) {
        return now(lab).all(type).getFirst();
    }

    /** The address that the internet sees of the pod. */
    static Ipv4 seen(BuiltLab lab) {
        return Ipv4.parse(curl(lab).out().strip());
    }

    static Answer curl(BuiltLab lab) {
        return lab.ground().run("nginx", List.of("curl", "-s", "-S", "-m", "5", "http://ifconfig.me"));
    }

    /** Type of what a public address serves. */
    static Optional<String> owner(BuiltLab lab, Ipv4 address) {
        return Owners.publicIp(now(lab), address).flatMap(Owners::device).map(ResourceId::type);
    }

    static String podPhase(BuiltLab lab) {
        var estate = now(lab);
        return estate.objects(estate.clusters().iterator().next(), "Pod").stream()
                .filter(p -> p.name().equals("nginx"))
                .flatMap(p -> p.text("/status/phase").stream())
                .findFirst()
                .orElse("");
    }

    static void verified(Verdict verdict) {
        assertThat(verdict.verified()).as(BuiltLab.said(verdict)).isTrue();
    }
}
