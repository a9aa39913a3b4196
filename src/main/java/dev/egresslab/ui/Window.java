package dev.egresslab.ui;

import dev.egresslab.net.World;
import dev.egresslab.plan.Workbench;
import dev.egresslab.text.Language;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.cleanup.CleanupPage;
import dev.egresslab.ui.compare.ComparePage;
import dev.egresslab.ui.exercise.ExercisePage;
import dev.egresslab.ui.kit.Motion;
import dev.egresslab.ui.kit.Theme;
import dev.egresslab.ui.learn.LearnPage;
import dev.egresslab.ui.observe.ObservePage;
import dev.egresslab.ui.presenter.Mask;
import dev.egresslab.ui.presenter.Presenter;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.LanguageButton;
import dev.egresslab.ui.shell.Page;
import dev.egresslab.ui.shell.Shell;
import dev.egresslab.ui.terminal.ChangeStrip;
import dev.egresslab.ui.terminal.PasteCard;
import dev.egresslab.ui.terminal.TerminalButton;
import dev.egresslab.ui.terminal.Terminals;
import dev.egresslab.ui.terminal.Watching;
import dev.egresslab.ui.wizard.ParametersPage;
import dev.egresslab.ui.wizard.ProvisionPage;
import dev.egresslab.ui.wizard.ReviewPage;
import dev.egresslab.ui.wizard.StartPage;
import dev.egresslab.ui.wizard.TypesPage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The product's window, over a workbench. */
public final class Window {
    private static final List<String> STEPS = List.of("start", "types", "parameters", "review", "provision");

    private Window() {}

    /**
     * Starts JavaFX, opens the window and returns when it has been closed.
     *
     * @param remember told which language a person chose
     * @throws UnsupportedOperationException where there is no display
     */
    public static void run(Workbench workbench, Texts texts, Consumer<Language> remember) throws InterruptedException {
        var closed = new CountDownLatch(1);
        Platform.startup(() -> {
            var stage = new Stage();
            open(stage, workbench, texts, new Theme(), Terminals.here(), remember);
            stage.setOnHidden(_ -> closed.countDown());
        });
        closed.await();
        Platform.exit();
    }

    /** Fills a stage and shows it. Call on the JavaFX thread. */
    public static Course open(Stage stage, Workbench workbench, Texts texts, Theme theme) {
        return open(stage, workbench, texts, theme, Terminals.here(), _ -> {});
    }

    /** The same, with the terminals of another computer, and told when a person chooses another language. */
    public static Course open(
            Stage stage,
            Workbench workbench,
            Texts texts,
            Theme theme,
            Terminals terminals,
            Consumer<Language> remember) {
        var course = new Course(workbench, texts, World.load());
        var motion = new Motion();
        var observe = new ObservePage(course, motion);
        List<Page> pages = List.of(
                new StartPage(course),
                new TypesPage(course),
                new ParametersPage(course),
                new ReviewPage(course),
                new ProvisionPage(course),
                observe,
                new ExercisePage(course),
                new ComparePage(course),
                new CleanupPage(course),
                new LearnPage(texts, course.world(), motion));
        var shell = new Shell(course, pages, STEPS, theme);
        var root = new StackPane(shell);
        var scene = new Scene(root, 1440, 900);
        var following = follow(stage, shell, course, terminals);
        shell.setting(new LanguageButton(texts, chosen -> {
            remember.accept(chosen);
            following.run();
            var again = open(stage, workbench, chosen.texts(Locale.getDefault()), theme, terminals, remember);
            again.goOn(course);
        }));
        theme.dress(scene);
        shell.keys(scene, theme);
        present(root, shell, observe, course).keys(scene);
        stage.setScene(scene);
        stage.setTitle(texts.of("ui.shell.brand"));
        stage.setMinWidth(1120);
        stage.setMinHeight(700);
        stage.show();
        return course;
    }

    /** Presents what is observed; elsewhere there is nothing to present. */
    private static Presenter present(StackPane root, Shell shell, ObservePage observe, Course course) {
        var presenter = new Presenter(
                root,
                shell,
                observe.model(),
                () -> course.page().get().equals(observe.name())
                        ? observe.stage().drawing()
                        : Optional.empty(),
                () -> new Mask(List.of(course.place().get().subscription(), World.WORKSTATION.toString())),
                course.texts());
        observe.stage().onPresent(presenter::toggle);
        return presenter;
    }

    /** A terminal beside the window, and the window following what is done in it, until what is returned is run. */
    private static Runnable follow(Stage stage, Shell shell, Course course, Terminals terminals) {
        var watching = new Watching(course);
        var paste = new PasteCard(course.texts());
        shell.strip(new ChangeStrip(watching, course.texts()));
        shell.strip(paste);
        course.place()
                .get()
                .terminal()
                .ifPresent(folder -> shell.tool(new TerminalButton(terminals, folder, paste, course.texts())));
        Runnable end = () -> {
            watching.close();
            course.log().close();
        };
        EventHandler<WindowEvent> hidden = _ -> end.run();
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, hidden);
        return () -> {
            stage.removeEventHandler(WindowEvent.WINDOW_HIDDEN, hidden);
            course.go("");
            end.run();
        };
    }
}
