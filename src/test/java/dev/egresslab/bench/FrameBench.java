package dev.egresslab.bench;

import dev.egresslab.ProvisionFrames;
import dev.egresslab.net.World;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.diagram.DiagramView;
import dev.egresslab.ui.diagram.Drawing;
import dev.egresslab.ui.diagram.Look;
import dev.egresslab.ui.kit.Theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * How long the window's thread is busy at a stretch: while a lab is built under 10,000 log lines a second, and while
 * 300 nodes are panned and zoomed. Prints milliseconds.
 */
public final class FrameBench {
    private static final int FRAMES = 200;

    private FrameBench() {}

    public static void main(String[] arguments) throws Exception {
        var texts = new Texts(Locale.ENGLISH);
        var world = World.load();
        long before = System.nanoTime();
        var large = Drawing.survey(Estates.loadBalancer(300), world, "ifconfig.me", texts, Look.USUAL.whole(true))
                .orElseThrow();
        say("300 nodes laid out, first time in this process", millis(before));
        before = System.nanoTime();
        Drawing.survey(Estates.loadBalancer(300), world, "ifconfig.me", texts, Look.USUAL.whole(true));
        say("300 nodes laid out, second time", millis(before));
        ProvisionFrames.measure(texts);
        var diagram = Headless.on(DiagramView::new);
        var scene = Headless.on(() -> {
            var shown = new Scene(diagram, 1440, 900);
            new Theme().dress(shown);
            var stage = new Stage();
            stage.setScene(shown);
            stage.show();
            return shown;
        });
        drawn(diagram, large, scene);
        System.exit(0);
    }

    private static void drawn(DiagramView diagram, Drawing large, Scene scene) throws InterruptedException {
        long before = System.nanoTime();
        Headless.on(() -> {
            diagram.show(large);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return true;
        });
        say("300 nodes drawn", millis(before));
        frames(scene, _ -> {});
        say(
                "a frame of 300 nodes panned, half took less than",
                frames(scene, n -> diagram.pan(n % 50 < 25 ? 2 : -2, 0))[FRAMES / 2]);
        var zoomed = frames(scene, n -> {
            if (n % 20 < 10) diagram.zoomIn();
            else diagram.zoomOut();
        });
        say("a frame of 300 nodes zoomed, half took less than", zoomed[FRAMES / 2]);
        say("and 95 of 100 less than", zoomed[FRAMES * 95 / 100]);
    }

    /** From one frame to the next while something changes in each. */
    private static long[] frames(Scene scene, IntConsumer change) throws InterruptedException {
        var took = new long[FRAMES];
        var done = new CountDownLatch(1);
        var n = new AtomicInteger();
        var last = new long[] {System.nanoTime()};
        Runnable[] pulse = new Runnable[1];
        pulse[0] = () -> {
            int i = n.getAndIncrement();
            if (i == FRAMES) {
                scene.removePostLayoutPulseListener(pulse[0]);
                done.countDown();
                return;
            }
            took[i] = millis(last[0]);
            last[0] = System.nanoTime();
            Platform.runLater(() -> {
                change.accept(i);
                Platform.requestNextPulse();
            });
        };
        Headless.on(() -> {
            scene.addPostLayoutPulseListener(pulse[0]);
            Platform.requestNextPulse();
            return true;
        });
        done.await();
        Arrays.sort(took);
        return took;
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }

    private static void say(String what, long millis) {
        System.out.println(what + ": " + millis + " ms");
    }
}
