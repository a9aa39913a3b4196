package dev.egresslab.ui;

import dev.egresslab.net.World;
import dev.egresslab.plan.Workbench;
import dev.egresslab.text.Language;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.attach.AttachedPage;
import dev.egresslab.ui.attach.ClustersPage;
import dev.egresslab.ui.cleanup.CleanupPage;
import dev.egresslab.ui.cleanup.ReceiptsPage;
import dev.egresslab.ui.compare.ComparePage;
import dev.egresslab.ui.exercise.ExercisePage;
import dev.egresslab.ui.fault.EndReminder;
import dev.egresslab.ui.kit.Above;
import dev.egresslab.ui.kit.InView;
import dev.egresslab.ui.kit.Motion;
import dev.egresslab.ui.kit.TextSize;
import dev.egresslab.ui.kit.Theme;
import dev.egresslab.ui.learn.LearnPage;
import dev.egresslab.ui.observe.ObservePage;
import dev.egresslab.ui.presenter.Mask;
import dev.egresslab.ui.presenter.Presenter;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.LanguageButton;
import dev.egresslab.ui.shell.Memory;
import dev.egresslab.ui.shell.Page;
import dev.egresslab.ui.shell.Remembered;
import dev.egresslab.ui.shell.Shell;
import dev.egresslab.ui.shell.Shortcuts;
import dev.egresslab.ui.signin.SignInModel;
import dev.egresslab.ui.signin.SignInStrip;
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

import java.nio.file.Path;
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

    /** What a window is opened with, besides the workbench. */
    public record Setting(Texts texts, Theme theme, Terminals terminals, Memory memory, Consumer<Language> remember) {
        Setting speaking(Language language) {
            return new Setting(language.texts(Locale.getDefault()), theme, terminals, memory, remember);
        }
    }

    /**
     * Starts JavaFX, opens the window and returns when it has been closed.
     *
     * @param folder where the window remembers
     * @param remember told which language a person chose
     * @throws UnsupportedOperationException where there is no display
     */
    public static void run(Workbench workbench, Texts texts, Path folder, Consumer<Language> remember)
            throws InterruptedException {
        var closed = new CountDownLatch(1);
        Platform.startup(() -> {
            var stage = new Stage();
            open(stage, workbench, new Setting(texts, new Theme(), Terminals.here(), Memory.in(folder), remember));
            stage.setOnHidden(_ -> closed.countDown());
        });
        closed.await();
        Platform.exit();
    }

    /** Fills a stage and shows it. Call on the JavaFX thread. */
    public static Course open(Stage stage, Workbench workbench, Setting setting) {
        var course = fill(stage, workbench, setting);
        var remembered = new Remembered(setting.memory());
        remembered.course(course);
        stage.setMinWidth(1120);
        stage.setMinHeight(700);
        remembered.place(stage);
        stage.show();
        return course;
    }

    private static Course fill(Stage stage, Workbench workbench, Setting setting) {
        var texts = setting.texts();
        var course = new Course(workbench, texts, World.load(), setting.memory());
        var remembered = new Remembered(setting.memory());
        var motion = new Motion();
        var size = new TextSize();
        remembered.looks(setting.theme(), size, motion);
        var observe = new ObservePage(course, motion);
        var signIn = workbench.places().stream()
                .flatMap(place -> place.entrance().stream())
                .findFirst()
                .map(door -> new SignInModel(door, texts, setting.memory()));
        var shell = new Shell(course, pages(course, observe, motion, signIn), STEPS, size);
        signIn.ifPresent(model -> {
            shell.strip(new SignInStrip(model, texts));
            model.state().addListener((_, _, _) -> course.turned());
        });
        var above = new Above();
        var root = new StackPane(shell, above);
        var scene = new Scene(root, 1440, 900);
        var following = follow(stage, shell, course, setting.terminals());
        shell.setting(new LanguageButton(texts, chosen -> {
            setting.remember().accept(chosen);
            following.run();
            fill(stage, workbench, setting.speaking(chosen)).goOn(course);
        }));
        setting.theme().dress(scene);
        size.dress(scene);
        InView.follow(scene);
        var shortcuts = new Shortcuts(shell, course, setting.theme(), size, above);
        shortcuts.register(scene);
        var presenter = present(root, shell, observe, course);
        presenter.keys(scene);
        icons(shell, texts, presenter, setting.theme(), shortcuts);
        stage.setScene(scene);
        stage.setTitle(texts.of("ui.shell.brand"));
        return course;
    }

    private static List<Page> pages(Course course, ObservePage observe, Motion motion, Optional<SignInModel> signIn) {
        return List.of(
                new StartPage(course, signIn),
                new TypesPage(course),
                new ParametersPage(course),
                new ReviewPage(course),
                new ProvisionPage(course),
                observe,
                new ExercisePage(course),
                new ComparePage(course),
                new CleanupPage(course),
                new ClustersPage(course),
                new AttachedPage(course, motion),
                new ReceiptsPage(course),
                new LearnPage(course.texts(), course.world(), motion, course.article()));
    }

    private static void icons(Shell shell, Texts texts, Presenter presenter, Theme theme, Shortcuts shortcuts) {
        shell.icon("btn-present", "mdi2p-presentation", texts.of("ui.shell.present"), presenter::toggle);
        shell.icon(
                "btn-toggle-theme",
                "mdi2t-theme-light-dark",
                texts.of("ui.shell.theme"),
                () -> theme.darkProperty().set(!theme.darkProperty().get()));
        shell.icon("btn-show-keys", "mdi2k-keyboard-outline", texts.of("ui.keys.title"), shortcuts::sheet);
        shell.icon("btn-collapse", "mdi2d-dock-left", texts.of("ui.keys.collapse"), shell::collapse);
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
                () -> new Mask(List.of(
                        course.place().get().subscription(),
                        observe.stage().client().toString())),
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
        var reminder = new EndReminder(course);
        shell.strip(reminder);
        var expiry = course.workbench().expiry(notice -> Platform.runLater(() -> reminder.hear(notice)));
        expiry.drive();
        course.place()
                .get()
                .terminal()
                .ifPresent(folder -> shell.tool(new TerminalButton(terminals, folder, paste, course.texts())));
        Runnable end = () -> {
            expiry.close();
            watching.close();
            course.log().close();
            course.visitLog().close();
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
