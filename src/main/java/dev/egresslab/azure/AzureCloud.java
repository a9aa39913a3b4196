package dev.egresslab.azure;

import com.azure.core.util.Context;
import com.azure.resourcemanager.resources.fluent.models.ResourceGroupInner;
import dev.egresslab.azure.preflight.AzurePreflight;
import dev.egresslab.azure.resource.Kind;
import dev.egresslab.azure.resource.Kinds;
import dev.egresslab.azure.resource.Wanted;
import dev.egresslab.estate.Document;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Cloud;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Found;
import dev.egresslab.plan.Pause;
import dev.egresslab.plan.Preflight;
import dev.egresslab.plan.Progress;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One subscription of a cloud that speaks Azure Resource Manager. Nothing is asked, and no token fetched, before it must. */
public final class AzureCloud implements Cloud {
    private static final Duration FIRST_LOOK = Duration.ofMillis(500);
    private static final Duration LAST_LOOK = Duration.ofSeconds(15);

    private final Clients clients;
    private final Waits waits;
    private final Kinds kinds;
    private final Rest rest;
    private final Survey survey;
    private final Preflight preflight;
    private final Knock knock;

    public AzureCloud(CloudEndpoint endpoint, SignIn signIn) {
        this(endpoint, signIn, Transport.to(endpoint));
    }

    /**
     * A cloud that goes faster than the world.
     *
     * @param pause how to wait before asking again
     * @param answer how long to wait for one answer
     */
    public AzureCloud(CloudEndpoint endpoint, SignIn signIn, Pause pause, Duration answer) {
        this(endpoint, signIn, Transport.to(endpoint, answer), pause);
    }

    AzureCloud(CloudEndpoint endpoint, SignIn signIn, com.azure.core.http.HttpClient http) {
        this(endpoint, signIn, http, Pause.REAL);
    }

    private AzureCloud(CloudEndpoint endpoint, SignIn signIn, com.azure.core.http.HttpClient http, Pause pause) {
        Quiet.please();
        waits = new Waits(pause);
        clients = new Clients(endpoint, signIn, http);
        kinds = new Kinds(clients);
        rest = new Rest(endpoint, clients.pipeline(), waits);
        survey = new Survey(clients, rest);
        preflight = new AzurePreflight(rest, clients.subscription().toString());
        knock = new Knock(endpoint);
    }

    /** What the subscription says before anything is made in it. */
    public Preflight preflight() {
        return design -> Refusals.translating(() -> preflight.checks(design));
    }

    /** Whether anything answers there now. Blocks some seconds at most. */
    public boolean answers() {
        return knock.answered();
    }

    @Override
    public Optional<Found> find(Resource.Arm resource) {
        return find(kinds.of(resource));
    }

    @Override
    public Found put(Resource.Arm resource, Map<String, String> tags, Consumer<Progress> heard) {
        return put(kinds.of(resource), tags, new Operation(heard, waits));
    }

    @Override
    public Found create(Resource.Arm resource, Map<String, String> tags, Consumer<Progress> heard) {
        return create(kinds.of(resource), tags, new Operation(heard, waits));
    }

    @Override
    public Found await(Resource.Arm resource, Consumer<Progress> heard) {
        var pause = FIRST_LOOK;
        var last = "";
        while (true) {
            var found = find(resource).orElseThrow(() -> gone(resource));
            if (found.state() != Found.State.WORKING) return found;
            var state = found.facts().getOrDefault("provisioningState", "");
            if (!state.equals(last)) heard.accept(Progress.arm(state));
            last = state;
            waits.last(pause);
            if (pause.compareTo(LAST_LOOK) < 0) pause = pause.multipliedBy(2);
        }
    }

    @Override
    public void delete(Resource.Arm resource, Consumer<Progress> heard) {
        var found = find(resource);
        if (found.isEmpty()) return;
        if (leaving(found.get())) {
            ended(resource, heard);
            return;
        }
        if (found.get().state() == Found.State.WORKING) settled(resource, heard);
        delete(kinds.of(resource), new Operation(heard, waits));
    }

    /** Nothing is deleted while it is being made: Azure refuses that until it is made, which may be minutes. */
    private void settled(Resource.Arm resource, Consumer<Progress> heard) {
        try {
            await(resource, heard);
        } catch (CloudException e) {
            // gone by itself is as good
            if (e.status() != 404) throw e;
        }
    }

    /** Whether its deletion is going on already. */
    private static boolean leaving(Found found) {
        return "Deleting".equals(found.facts().get("provisioningState"));
    }

    /** Waits for a deletion that somebody has begun. */
    private void ended(Resource.Arm resource, Consumer<Progress> heard) {
        heard.accept(Progress.arm("Deleting"));
        var pause = FIRST_LOOK;
        while (find(resource).filter(AzureCloud::leaving).isPresent()) {
            waits.last(pause);
            if (pause.compareTo(LAST_LOOK) < 0) pause = pause.multipliedBy(2);
        }
        delete(kinds.of(resource), new Operation(heard, waits));
    }

    @Override
    public void release(Resource.Group group, Collection<String> tags) {
        Refusals.translating(() -> {
            var groups = clients.resources().getResourceGroups();
            var there = groups.get(group.name());
            var rest = new HashMap<>(there.tags() == null ? Map.of() : there.tags());
            rest.keySet().removeAll(tags);
            return groups.createOrUpdate(
                    group.name(),
                    new ResourceGroupInner().withLocation(there.location()).withTags(rest));
        });
    }

    @Override
    public List<Document> survey(Collection<String> groups) {
        return Refusals.translating(() -> survey.of(groups));
    }

    @Override
    public List<String> groupsTagged(String key, String value) {
        return Refusals.translating(() -> survey.groupsTagged(key, value));
    }

    @Override
    public List<Group> groups() {
        return Refusals.translating(survey::groups);
    }

    @Override
    public String kubeconfig(String group, String cluster) {
        return Refusals.translating(() -> {
            var answer = clients.containers()
                    .getManagedClusters()
                    .listClusterUserCredentialsWithResponse(group, cluster, null, null, Context.NONE)
                    .getValue();
            var configs = answer == null ? null : answer.kubeconfigs();
            if (configs == null || configs.isEmpty()) throw Refusals.ours("NoKubeconfig", 200, "noKubeconfig", cluster);
            return new String(configs.getFirst().value(), StandardCharsets.UTF_8);
        });
    }

    @Override
    public List<Document> clusters() {
        return Refusals.translating(survey::clusters);
    }

    @Override
    public List<String> regions() {
        return Refusals.translating(() -> Regions.of(rest, clients.subscription()));
    }

    private static <R extends Resource.Arm, T> Optional<T> look(Kind<R, T> kind, R resource) {
        return Refusals.translating(() -> {
            try {
                return kind.look(resource);
            } catch (RuntimeException e) {
                if (Refusals.absent(e)) return Optional.empty();
                throw e;
            }
        });
    }

    private static <R extends Resource.Arm, T> Optional<Found> find(Wanted<R, T> wanted) {
        var there = look(wanted.kind(), wanted.resource());
        return Refusals.translating(() -> there.map(t -> wanted.kind().found(wanted.resource(), t)));
    }

    private static <R extends Resource.Arm, T> Found put(
            Wanted<R, T> wanted, Map<String, String> tags, Operation operation) {
        var kind = wanted.kind();
        var there = look(kind, wanted.resource());
        return Refusals.translating(
                () -> kind.found(wanted.resource(), kind.make(wanted.resource(), there, tags, operation)));
    }

    private static <R extends Resource.Arm, T> Found create(
            Wanted<R, T> wanted, Map<String, String> tags, Operation operation) {
        var kind = wanted.kind();
        return Refusals.translating(
                () -> kind.found(wanted.resource(), kind.make(wanted.resource(), Optional.empty(), tags, operation)));
    }

    private static <R extends Resource.Arm, T> void delete(Wanted<R, T> wanted, Operation operation) {
        look(wanted.kind(), wanted.resource())
                .ifPresent(there -> Refusals.translating(() -> {
                    wanted.kind().remove(wanted.resource(), there, operation);
                    return there;
                }));
    }

    private static CloudException gone(Resource.Arm resource) {
        return Refusals.ours("ResourceNotFound", 404, "gone", resource.name());
    }
}
