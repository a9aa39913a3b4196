package dev.egresslab.azure;

import com.azure.core.credential.TokenCredential;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Entrance;
import dev.egresslab.plan.Subscription;
import dev.egresslab.plan.Tenant;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Signing in to Azure, or to a cloud of its kind, and the subscription that labs run in. Thread-safe. */
public final class AzureEntrance implements Entrance {
    private final Clouds clouds;
    private final Map<String, String> environment;
    private final Session session = new Session(why -> asked(true, why));
    private volatile Needed needed = (_, why) -> {
        throw why;
    };
    private volatile Optional<Card> card = Optional.empty();
    private volatile List<Subscription> seen = List.of();
    private volatile List<Tenant> tenants = List.of();
    private volatile Optional<Subscription> chosen = Optional.empty();
    private volatile Optional<AzureCloud> cloud = Optional.empty();

    /** @param environment as the process has it; passed on to az */
    public AzureEntrance(Clouds clouds, Map<String, String> environment) {
        this.clouds = clouds;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String cloud() {
        return clouds.name();
    }

    @Override
    public List<Way> ways() {
        var ways = new ArrayList<>(List.of(Way.AZURE_CLI, Way.BROWSER, Way.DEVICE_CODE));
        if (environment.containsKey("AZURE_CLIENT_ID")) ways.addFirst(Way.ENVIRONMENT);
        return List.copyOf(ways);
    }

    @Override
    public List<Subscription> signIn(Way way, String tenant, Consumer<String> says) {
        Quiet.please();
        return Refusals.translating(() -> {
            var endpoint = clouds.endpoint().get();
            var at = endpoint.at(directory(tenant, endpoint.tenant()), "");
            var http = Transport.to(at);
            var signIn = signIn(way, says);
            Supplier<TokenCredential> anew = () -> signIn.credential(at, http);
            var credential = anew.get();
            var account = Account.of(at, credential, http);
            var subscriptions = account.subscriptions();
            session.become(credential, anew);
            seen = subscriptions;
            tenants = account.tenants();
            card = Optional.of(new Card(way, at.tenant()));
            return subscriptions;
        });
    }

    /** What was typed; otherwise what the environment or the cloud itself names. */
    private String directory(String typed, String usual) {
        if (!typed.isBlank()) return typed.strip();
        return SignIn.anywhere(usual) ? environment.getOrDefault("AZURE_TENANT_ID", usual) : usual;
    }

    private SignIn signIn(Way way, Consumer<String> says) {
        return switch (way) {
            case AZURE_CLI -> SignIn.azureCli(environment);
            case BROWSER -> SignIn.browser();
            case DEVICE_CODE -> SignIn.deviceCode(says);
            case ENVIRONMENT -> SignIn.environment(environment);
        };
    }

    @Override
    public Optional<Card> card() {
        return card;
    }

    @Override
    public List<Subscription> subscriptions() {
        return seen;
    }

    @Override
    public List<Tenant> tenants() {
        return tenants;
    }

    @Override
    public void choose(Subscription subscription) {
        var endpoint = clouds.endpoint().get().at(subscription.tenant(), subscription.id());
        cloud = Optional.of(new AzureCloud(endpoint, SignIn.session(session)));
        chosen = Optional.of(subscription);
    }

    @Override
    public Optional<Subscription> chosen() {
        return chosen;
    }

    /** Whether the cloud that was signed in to answers anything now. */
    public boolean answers() {
        return cloud.map(AzureCloud::answers).orElse(true);
    }

    @Override
    public void signOut() {
        card = Optional.empty();
        chosen = Optional.empty();
        seen = List.of();
        tenants = List.of();
        cloud = Optional.empty();
        session.end();
    }

    @Override
    public void onNeeded(Needed listener) {
        needed = listener;
    }

    /**
     * The chosen subscription.
     *
     * @throws CloudException where nobody signed in, also after being asked
     */
    public AzureCloud opened() {
        var there = cloud;
        if (there.isPresent()) return there.get();
        asked(false, Refusals.ours("SignInRequired", 0, "nobody", clouds.name()));
        return cloud.orElseThrow(() -> Refusals.ours("SignInRequired", 0, "unchosen", clouds.name()));
    }

    /** Where Resource Manager answers, for people to read; the cloud's name as long as that is not known. */
    public String address() {
        return chosen.isPresent() || card.isPresent()
                ? authority(clouds.endpoint().get().resourceManager())
                : clouds.name();
    }

    /** Where people look at a resource of the chosen subscription; empty where the cloud has no portal. */
    public Optional<URI> portal(ResourceId resource) {
        return clouds.portal()
                .flatMap(at -> chosen.map(
                        subscription -> URI.create(at + "/#@" + subscription.tenant() + "/resource" + resource)));
    }

    private static String authority(URI address) {
        return String.valueOf(address.getAuthority());
    }

    private void asked(boolean again, CloudException why) {
        needed.signIn(again, why);
    }
}
