package dev.egresslab;

import dev.egresslab.cli.Desk;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.Screens;
import dev.egresslab.ui.Window;
import dev.egresslab.ui.kit.Theme;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Memory;
import dev.egresslab.ui.terminal.Terminals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The whole product in its window, over a state folder whose practice cloud passes every duration at once. */
final class OpenWindow implements AutoCloseable {
    final Desk desk;
    final Scene scene;
    final Course course;
    final Headless window;
    private final Theme theme;
    private final List<String> faults = new ArrayList<>();

    OpenWindow(Path state) {
        this(state, Locale.ENGLISH);
    }

    /** The same, in another language. */
    OpenWindow(Path state, Locale language) {
        this(state, Double.POSITIVE_INFINITY, language);
    }

    /** In a practice cloud whose clock runs otherwise. */
    OpenWindow(Path state, double speed) {
        this(state, speed, Locale.ENGLISH);
    }

    /** With another environment than this process has, which names the cloud that is Azure there. */
    OpenWindow(Path state, Map<String, String> environment) {
        this(Wiring.desk(state, Double.POSITIVE_INFINITY, 0, environment), state, Locale.ENGLISH);
    }

    private OpenWindow(Path state, double speed, Locale language) {
        this(Wiring.desk(state, speed, 0), state, language);
    }

    private OpenWindow(Desk desk, Path state, Locale language) {
        this.desk = desk;
        theme = Headless.on(Theme::new);
        var stage = Headless.on(Stage::new);
        course = Headless.on(() -> Window.open(
                stage,
                desk.workbench(),
                new Window.Setting(new Texts(language), theme, Terminals.here(), Memory.in(state), _ -> {})));
        scene = stage.getScene();
        Headless.on(() -> {
            stage.requestFocus();
            return true;
        });
        window = new Headless(scene);
    }

    /** A lab of this type as it comes, in the practice cloud, whatever became of it. */
    Lab built(String type) throws InterruptedException {
        var bench = desk.workbench();
        var usual = Answers.usual(OutboundTypes.find(type).orElseThrow().parameters());
        var lab = bench.draft(type, usual, "practice");
        bench.build(lab).await();
        return lab;
    }

    /** Opens a lab where its state leads. */
    void show(Lab lab) {
        Headless.on(() -> {
            course.open(lab);
            return true;
        });
    }

    void dark(boolean dark) {
        Headless.on(() -> {
            theme.darkProperty().set(dark);
            return true;
        });
    }

    void size(double width, double height) {
        Headless.on(() -> {
            scene.getWindow().setWidth(width);
            scene.getWindow().setHeight(height);
            return true;
        });
        window.until(() -> scene.getWidth() == width && scene.getHeight() == height);
    }

    /** Pictures light, dark and at the smallest size; what is not legible on them is remembered. */
    void states(String name) {
        picture(name);
        size(1120, 700);
        picture(name + "-small");
        dark(true);
        picture(name + "-small-dark");
        size(1440, 900);
        picture(name + "-dark");
        dark(false);
    }

    private void picture(String name) {
        Screens.write(name, scene);
        Screens.faults(scene).forEach(fault -> faults.add(name + ": " + fault));
    }

    /** What could not be read on the pictures so far. */
    List<String> faults() {
        return faults;
    }

    /** A picture in each theme. */
    void shoot(String name) {
        Screens.write(name, scene);
        dark(true);
        Screens.write(name + "-dark", scene);
        dark(false);
    }

    @Override
    public void close() {
        Headless.on(() -> {
            scene.getWindow().hide();
            return true;
        });
        desk.close();
    }
}
