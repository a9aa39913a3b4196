package dev.egresslab.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.exception.ClientAuthenticationException;
import com.azure.identity.CredentialUnavailableException;
import dev.egresslab.plan.CloudException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Who is signed in, as all clients of a place share it. Where a token is no longer given, the calls that need one wait until
 * somebody has signed in again, so that no work is lost.
 */
final class Session implements TokenCredential {
    private final Consumer<CloudException> needed;
    private @Nullable Supplier<TokenCredential> way;
    private @Nullable TokenCredential current;
    private @Nullable TokenCredential refused;

    /** @param needed told once for each sign-in that is good no longer; may sign in itself, or throw to end the waiting */
    Session(Consumer<CloudException> needed) {
        this.needed = needed;
    }

    /**
     * From now on tokens come from here; whoever waits goes on.
     *
     * @param credential what has given a token already
     * @param anew makes another of its kind
     */
    synchronized void become(TokenCredential credential, Supplier<TokenCredential> anew) {
        way = anew;
        current = credential;
        refused = null;
        notifyAll();
    }

    /** Nobody is signed in any more; whoever waits is told so. */
    synchronized void end() {
        way = null;
        current = null;
        notifyAll();
    }

    /** Forgets a token that the cloud has turned away, whatever its time. */
    synchronized void renew() {
        var anew = way;
        if (anew != null) become(anew.get(), anew);
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return Mono.fromCallable(() -> getTokenSync(request)).subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public AccessToken getTokenSync(TokenRequestContext request) {
        while (true) {
            var used = present();
            try {
                return used.getTokenSync(request);
            } catch (ClientAuthenticationException e) {
                await(used, e);
            }
        }
    }

    private synchronized TokenCredential present() {
        var there = current;
        if (there == null) throw new CredentialUnavailableException("Nobody is signed in.");
        return there;
    }

    private void await(TokenCredential used, RuntimeException e) {
        if (first(used)) ask(e);
        try {
            synchronized (this) {
                while (used.equals(current)) wait();
            }
        } catch (InterruptedException interrupted) {
            throw Waits.interrupted();
        }
    }

    /** Where nobody will sign in again, nobody may be left waiting for it. */
    private void ask(RuntimeException e) {
        try {
            needed.accept(Refusals.of("SignInRequired", 401, e.getMessage()));
        } catch (RuntimeException given) {
            end();
            throw given;
        }
    }

    private synchronized boolean first(TokenCredential used) {
        if (!used.equals(current) || used.equals(refused)) return false;
        refused = used;
        return true;
    }
}
