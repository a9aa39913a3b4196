package dev.egresslab.kube;

import dev.egresslab.plan.CloudException;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again and again, ever more slowly, until there is an answer or patience is over. */
final class Waits {
    private static final Duration FIRST = Duration.ofMillis(10);
    private static final Duration LAST = Duration.ofSeconds(2);

    /** A pause is at most a tenth of the time waited so far, so that hardly more is waited than must be. */
    private static final int STEADY = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private Waits() {}

    /**
     * @param what what is still wrong: the text {@code refusal.<what>}, of the name and how many minutes were waited
     */
    static <T> T until(String what, String name, Supplier<Optional<T>> question) {
        var pause = FIRST;
        for (var spent = Duration.ZERO; spent.compareTo(PATIENCE) < 0; spent = spent.plus(pause)) {
            var answer = question.get();
            if (answer.isPresent()) return answer.get();
            pause(pause);
            if (pause.compareTo(LAST) < 0) pause = pause.plus(pause.dividedBy(STEADY));
        }
        throw Refusals.ours("NotReady", 0, what, name, PATIENCE.toMinutes());
    }

    static void gone(Api api, String path) {
        until("stillThere", path, () -> api.get(path).isPresent() ? Optional.empty() : Optional.of(true));
    }

    /** Keeps the thread's interrupt, says that waiting has stopped. */
    static CloudException interrupted() {
        Thread.currentThread().interrupt();
        return Refusals.ours("Interrupted", 0, "interrupted.cluster");
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }
}
