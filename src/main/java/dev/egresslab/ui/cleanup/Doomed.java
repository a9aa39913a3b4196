package dev.egresslab.ui.cleanup;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Plan;
import dev.egresslab.plan.Step;
import dev.egresslab.plan.Strangers;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.StepWords;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that will be deleted, or that stays although it lies among them.
 *
 * @param group the resource group that it lies in; empty for what lies in none
 * @param type Azure's word without the provider, in small letters
 * @param fact an address or a count that tells it from others, or empty
 * @param step the step of the removal that it goes with
 * @param usually how long deleting it takes, where that is known
 * @param foreign whether somebody else made it: it stays, and its group with it
 */
record Doomed(
        String group,
        String name,
        String type,
        Meaning meaning,
        String fact,
        String step,
        Optional<Duration> usually,
        boolean foreign) {
    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("managedclusters", Meaning.CLUSTER),
            Map.entry("virtualmachinescalesets", Meaning.NODE),
            Map.entry("loadbalancers", Meaning.LOAD_BALANCER),
            Map.entry("natgateways", Meaning.NAT_GATEWAY),
            Map.entry("azurefirewalls", Meaning.FIREWALL),
            Map.entry("publicipaddresses", Meaning.PUBLIC_IP),
            Map.entry("virtualnetworks", Meaning.VNET),
            Map.entry("routetables", Meaning.ROUTE_TABLE),
            Map.entry("networksecuritygroups", Meaning.SECURITY_GROUP),
            Map.entry("userassignedidentities", Meaning.IDENTITY),
            Map.entry("applicationgateways", Meaning.APPLICATION_GATEWAY),
            Map.entry("privateendpoints", Meaning.SUBNET),
            Map.entry("networkinterfaces", Meaning.SUBNET));

    private static final String ROLE = "roleassignments";

    /** All that exists of a lab, each with the step that removes it; what AKS made goes with its cluster. */
    static List<Doomed> of(Estate estate, Design design, Plan removal) {
        var all = new ArrayList<Doomed>();
        var strangers =
                Strangers.in(removal.steps().stream().map(Step::resource).toList(), estate.documents());
        var cluster = design.first(Resource.ManagedCluster.class).orElseThrow();
        for (var document : estate.documents()) {
            var type = last(document.id().type());
            if (document.id().type().chars().filter(c -> c == '/').count() != 1 || type.equals("resourcegroups"))
                continue;
            var step =
                    removal.steps().stream().filter(s -> is(s, type, document)).findFirst();
            all.add(new Doomed(
                    document.id().group().orElse(""),
                    document.name(),
                    type,
                    Optional.ofNullable(MEANINGS.get(type)).orElse(Meaning.GROUP),
                    document.text("/properties/ipAddress").orElse(""),
                    step.map(Step::id).orElse(cluster.key()),
                    step.map(Step::estimate),
                    strangers.contains(document.id())));
        }
        design.resources().stream()
                .filter(Resource.SubnetRole.class::isInstance)
                .forEach(role -> all.add(new Doomed(
                        "",
                        StepWords.name(role),
                        ROLE,
                        Meaning.IDENTITY,
                        "",
                        removal.steps().getLast().id(),
                        Optional.empty(),
                        false)));
        return all;
    }

    private static boolean is(Step step, String type, Document document) {
        if (!(step.resource() instanceof Resource.Arm arm) || !arm.name().equalsIgnoreCase(document.name()))
            return false;
        return Optional.ofNullable(MEANINGS.get(type))
                        .filter(StepWords.meaning(arm)::equals)
                        .isPresent()
                && document.id().group().filter(arm.group()::equalsIgnoreCase).isPresent();
    }

    private static String last(String type) {
        return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
