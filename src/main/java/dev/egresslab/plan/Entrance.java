package dev.egresslab.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The door of a place that asks who comes: signing in, and the choice of a subscription. Calls block, and an interrupt
 * gives them up.
 */
public interface Entrance {
    /** How to sign in. */
    enum Way {
        /** As whoever is signed in to the Azure CLI on this machine. */
        AZURE_CLI,
        /** In the person's own browser. */
        BROWSER,
        /** With a code that is typed on any device. */
        DEVICE_CODE,
        /** As the application that {@code AZURE_CLIENT_ID} and {@code AZURE_CLIENT_SECRET} name. */
        ENVIRONMENT
    }

    /** What somebody said to come in with. */
    record Card(Way way, String tenant) {}

    /** Name of the cloud behind the door, for example {@code AzureCloud}. */
    String cloud();

    /** Ways that may work here, the likeliest first. */
    List<Way> ways();

    /**
     * Signs in and tells which subscriptions there are; does not choose one. Whoever waits for a new sign-in goes on.
     *
     * @param tenant GUID or domain of a directory; empty for the account's own
     * @param says hears what the person has to do, for example which code to type where
     * @throws CloudException where that did not work
     */
    List<Subscription> signIn(Way way, String tenant, Consumer<String> says);

    /** What was signed in with, where somebody is signed in. */
    Optional<Card> card();

    /** What the last sign-in could see. */
    List<Subscription> subscriptions();

    /** The directories that the account could sign in to instead; empty where that is not known. */
    List<Tenant> tenants();

    /** Lets labs run in this subscription from now on. */
    void choose(Subscription subscription);

    /** The subscription that was chosen, where one was. */
    Optional<Subscription> chosen();

    /** Forgets who is signed in. */
    void signOut();

    /**
     * Who is told that somebody has to sign in: for the first time, or again in the middle of work, which waits until it was
     * done. Where the listener throws, the work fails with that.
     */
    void onNeeded(Needed listener);

    /** Told, on the thread that works, that a sign-in is needed. */
    @FunctionalInterface
    interface Needed {
        /** @param again whether somebody was signed in before, so that waiting for them makes sense */
        void signIn(boolean again, CloudException why);
    }
}
