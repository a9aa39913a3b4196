package dev.egresslab.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Work off the window's thread, its result back on it. */
public final class Background {
    private Background() {}

    /** @param failed hears of what went wrong, on the window's thread */
    public static <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        Thread.ofVirtual().name("background").start(() -> {
            try {
                var result = work.call();
                Platform.runLater(() -> done.accept(result));
            } catch (Exception e) {
                Platform.runLater(() -> failed.accept(e));
            }
        });
    }
}
