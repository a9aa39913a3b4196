package dev.egresslab.practice;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ErrandsTest {
    @Test
    void what_has_begun_comes_to_its_end_and_nothing_begins_after_that() throws InterruptedException {
        var errands = new Errands();
        var begun = new CountDownLatch(1);
        var closing = new CountDownLatch(1);
        var done = new AtomicInteger();
        errands.execute(() -> {
            begun.countDown();
            awaiting(closing);
            errands.execute(done::incrementAndGet);
            done.addAndGet(10);
        });
        begun.await();

        var close = Thread.ofVirtual().start(errands::close);
        while (close.getState() != Thread.State.TIMED_WAITING && close.isAlive()) Thread.onSpinWait();
        closing.countDown();
        close.join();

        assertThat(done).hasValue(10);
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
