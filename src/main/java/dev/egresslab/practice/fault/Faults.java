package dev.egresslab.practice.fault;

import dev.egresslab.practice.arm.Doom;
import dev.egresslab.practice.http.Gate;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The gate of a practice cloud that may be told to fail. Thread-safe. */
public final class Faults implements Gate, AutoCloseable {
    private final Runnable expireTokens;
    private final AtomicReference<@Nullable Strikes> strikes = new AtomicReference<>();
    private final Unseen unseen = new Unseen();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param expireTokens lets every token that was given out expire */
    public Faults(Runnable expireTokens) {
        this.expireTokens = expireTokens;
    }

    /** From now on calls fail as the plan says; counts begin anew. */
    public void begin(FaultPlan plan) {
        strikes.set(new Strikes(plan));
        unseen.clear();
    }

    /** Nothing fails on purpose any more. */
    public void end() {
        strikes.set(null);
        unseen.clear();
    }

    /** The plan that is at work. */
    public Optional<FaultPlan> plan() {
        return Optional.ofNullable(strikes.get()).map(Strikes::plan);
    }

    /** How many calls have been struck since the plan began. */
    public long struck() {
        var now = strikes.get();
        return now == null ? 0 : now.struck();
    }

    @Override
    public Optional<Response> pass(Request request, Function<Request, Response> site) throws InterruptedException {
        var now = strikes.get();
        if (now == null) return Optional.of(site.apply(request));
        var trouble = now.next(request);
        if (trouble.isPresent()) return struck(trouble.get(), request, site);
        if (unseen.hides(request)) return Optional.of(Unseen.absent(request));
        return Optional.of(site.apply(request));
    }

    private Optional<Response> struck(Trouble trouble, Request request, Function<Request, Response> site)
            throws InterruptedException {
        return switch (trouble) {
            case Trouble.Refuse refuse -> Optional.of(Refused.of(refuse, request));
            case Trouble.Cut _ -> Optional.empty();
            case Trouble.Lose _ -> {
                var _ = site.apply(request);
                yield Optional.empty();
            }
            case Trouble.Stall stall -> stalled(stall, request, site);
            case Trouble.Expire _ -> {
                expireTokens.run();
                yield Optional.of(site.apply(request));
            }
            case Trouble.FailLate late -> late(late, request, site);
            case Trouble.Hide hide -> {
                var answer = site.apply(request);
                unseen.note(request, answer, hide.looks());
                yield Optional.of(answer);
            }
            case Trouble.DropRules drop -> Optional.of(site.apply(LostRules.without(request, drop.collection())));
        };
    }

    private Optional<Response> stalled(Trouble.Stall stall, Request request, Function<Request, Response> site)
            throws InterruptedException {
        var answer = site.apply(request);
        boolean ending = closed.await(stall.lasts().toMillis(), TimeUnit.MILLISECONDS);
        return ending ? Optional.empty() : Optional.of(answer);
    }

    /** What answers at once has no operation that could fail later: it is refused. */
    private static Optional<Response> late(Trouble.FailLate late, Request request, Function<Request, Response> site) {
        if (request.method().equals("GET") || request.method().equals("HEAD"))
            return Optional.of(Refused.of(new Trouble.Refuse(500, late.code(), late.message(), 0), request));
        var words = Wording.of(late.message(), request);
        return Optional.of(Doom.on(late.code(), words, () -> site.apply(request)));
    }

    /** Lets go of the answers that are held back. */
    @Override
    public void close() {
        end();
        closed.countDown();
    }
}
