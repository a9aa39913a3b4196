package dev.egresslab.ui.signin;

import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Entrance;
import dev.egresslab.plan.Subscription;
import dev.egresslab.plan.Tenant;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Memory;
import org.jspecify.annotations.Nullable;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Who is signed in, as the window shows it. On the JavaFX thread; the signing in itself is not. */
public final class SignInModel {
    /** Where a person stands at the door. */
    public enum State {
        OUT,
        WORKING,
        IN,
        /** Signed in before, and good no longer; work waits. */
        AGAIN
    }

    private final Entrance door;
    private final Texts texts;
    private final Memory memory;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OUT);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableList<Subscription> subscriptions = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Subscription> subscription = new SimpleObjectProperty<>();
    private final ObservableList<Tenant> tenants = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Tenant> here = new ReadOnlyObjectWrapper<>();
    private @Nullable Thread worker;
    private State before = State.OUT;

    public SignInModel(Entrance door, Texts texts, Memory memory) {
        this.door = door;
        this.texts = texts;
        this.memory = memory;
        subscriptions.setAll(door.subscriptions());
        door.chosen().ifPresent(subscription::set);
        directories();
        if (door.card().isPresent()) state.set(State.IN);
        subscription.addListener((_, _, now) -> chosen(now));
        door.onNeeded((again, why) -> {
            if (!again) throw why;
            Platform.runLater(() -> ended(why));
        });
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What the person has to do elsewhere, for example which code to type where; empty where nothing. */
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /** Why it did not work; empty where it did. */
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** What the account can see. */
    public ObservableList<Subscription> subscriptions() {
        return subscriptions;
    }

    /** The one that labs are made in. */
    public ObjectProperty<@Nullable Subscription> subscription() {
        return subscription;
    }

    /** The directories that the account belongs to, as far as it may know. */
    public ObservableList<Tenant> tenants() {
        return tenants;
    }

    /** The one that it is signed in to, whose subscriptions are seen. */
    public ReadOnlyObjectProperty<@Nullable Tenant> here() {
        return here.getReadOnlyProperty();
    }

    /** Signs in to another directory in the same way as before. */
    public void move(Tenant to) {
        if (!to.equals(here.get())) signIn(usual(), to.id());
    }

    public String cloud() {
        return door.cloud();
    }

    public List<Entrance.Way> ways() {
        return door.ways();
    }

    /** The way that was taken last, or the likeliest. */
    public Entrance.Way usual() {
        return memory.text("azure.way")
                .flatMap(name ->
                        door.ways().stream().filter(w -> w.name().equals(name)).findFirst())
                .orElse(door.ways().getFirst());
    }

    /** The directory that was signed in to last; empty for the account's own. */
    public String tenant() {
        return memory.text("azure.tenant").orElse("");
    }

    public void signIn(Entrance.Way way, String tenant) {
        if (state.get() == State.WORKING) return;
        memory.put("azure.way", way);
        memory.put("azure.tenant", tenant);
        before = state.get();
        problem.set("");
        said.set("");
        state.set(State.WORKING);
        worker = Thread.ofVirtual().name("sign-in").start(() -> {
            try {
                var seen = door.signIn(way, tenant, words -> Platform.runLater(() -> said.set(words)));
                Platform.runLater(() -> came(seen));
            } catch (RuntimeException e) {
                Platform.runLater(() -> failed(e));
            }
        });
    }

    /** As it was signed in last; for the middle of work. */
    public void again() {
        var card = door.card();
        signIn(
                card.map(Entrance.Card::way).orElse(usual()),
                card.map(Entrance.Card::tenant).orElse(tenant()));
    }

    /** Stops waiting for the person. */
    public void cancel() {
        var waiting = worker;
        if (waiting != null) waiting.interrupt();
    }

    public void signOut() {
        door.signOut();
        subscriptions.clear();
        directories();
        subscription.set(null);
        state.set(State.OUT);
    }

    private void came(List<Subscription> seen) {
        said.set("");
        var kept = subscription.get();
        subscriptions.setAll(seen);
        directories();
        if (seen.isEmpty()) problem.set(texts.of("ui.signIn.noSubscription"));
        subscription.set(kept != null && seen.contains(kept) ? kept : remembered(seen));
        state.set(State.IN);
    }

    /** The one that was asked for, or the one that the subscriptions are of. */
    private void directories() {
        tenants.setAll(door.tenants());
        var asked = door.card().map(Entrance.Card::tenant).orElse("");
        var of = subscriptions.stream().map(Subscription::tenant).findFirst().orElse("");
        here.set(tenants.stream()
                .filter(t -> t.id().equalsIgnoreCase(asked) || t.domain().equalsIgnoreCase(asked))
                .findFirst()
                .or(() -> tenants.stream().filter(t -> t.id().equals(of)).findFirst())
                .orElse(null));
    }

    private @Nullable Subscription remembered(List<Subscription> seen) {
        var last = memory.text("azure.subscription").orElse("");
        return seen.stream()
                .filter(s -> s.id().equals(last))
                .findFirst()
                .or(() -> seen.stream().filter(Subscription::enabled).findFirst())
                .orElse(null);
    }

    private void failed(RuntimeException e) {
        said.set("");
        boolean given = e instanceof CloudException refused && refused.code().equals("Interrupted");
        problem.set(given ? "" : Words.error(e, texts));
        state.set(before);
    }

    private void chosen(@Nullable Subscription now) {
        if (now == null) return;
        problem.set(now.enabled() ? "" : texts.of("ui.signIn.disabled", now.name()));
        door.choose(now);
        memory.put("azure.subscription", now.id());
    }

    private void ended(CloudException why) {
        problem.set(texts.of(why.what()));
        state.set(State.AGAIN);
    }
}
