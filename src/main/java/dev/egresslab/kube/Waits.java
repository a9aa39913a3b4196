package dev.egresslab.kube;

import dev.egresslab.plan.CloudException;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again and again, ever more slowly, until there is an answer or patience is over. */
final class Waits {
    private static final Duration FIRST = Duration.ofMillis(20);
    private static final Duration LAST = Duration.ofSeconds(2);

    /** A pause is at most a tenth of the time waited so far, so that hardly more is waited than must be. */
    private static final int STEADY = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private Waits() {}

    /** @param what what is still wrong, for the error */
    static <T> T until(String what, Supplier<Optional<T>> question) {
        var pause = FIRST;
        for (var spent = Duration.ZERO; spent.compareTo(PATIENCE) < 0; spent = spent.plus(pause)) {
            var answer = question.get();
            if (answer.isPresent()) return answer.get();
            pause(pause);
            if (pause.compareTo(LAST) < 0) pause = pause.plus(pause.dividedBy(STEADY));
        }
        throw Refusals.of("NotReady", 0, what + " after " + PATIENCE.toMinutes() + " minutes.");
    }

    static void gone(Api api, String path) {
        until(path + " is still there", () -> api.get(path).isPresent() ? Optional.empty() : Optional.of(true));
    }

    /** Keeps the thread's interrupt, says that waiting has stopped. */
    static CloudException interrupted() {
        Thread.currentThread().interrupt();
        return new CloudException(
                "Interrupted",
                0,
                "Waiting was stopped; what was started may go on in the cluster.",
                "Resume the lab, or clean it up.");
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }
}
