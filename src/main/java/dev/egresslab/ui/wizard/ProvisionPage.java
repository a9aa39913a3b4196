package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Standing;
import dev.egresslab.plan.Standing.StepState;
import dev.egresslab.ui.contact.LostStrip;
import dev.egresslab.ui.diagram.DiagramView;
import dev.egresslab.ui.kit.Above;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Live;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.log.LogView;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How far the build is, what it does, and what went wrong. */
public final class ProvisionPage implements Page {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Course course;
    private final ProvisionModel model;
    private final Operations operations;
    private final ProgressBar progress = Nodes.id("provision-progress", new ProgressBar(0));
    private final Live head = Nodes.id("provision-head", new Live());
    private final VBox banner = Nodes.column(0);
    private final LostStrip lost;
    private final DiagramView diagram = Nodes.id("provision-diagram", new DiagramView());
    private final StackPane body;
    private final HBox clock = Nodes.row(10);
    private final Label time = Nodes.id("lab-time", Nodes.label("", "el-mono"));
    private final Button cancel;
    private final Button resume;
    private final Button observe;
    private final HBox actions;
    private final HBox foot;
    private final StopDialog stopping;
    private Optional<Standing.State> told = Optional.empty();

    public ProvisionPage(Course course) {
        this.course = course;
        this.model = new ProvisionModel(course);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().addAll("small", "el-wide-progress");
        progress.setFocusTraversable(false);
        progress.setAccessibleText(text("progress"));
        head.getStyleClass().add("el-strong");
        operations = new Operations(course);
        var scroll = Nodes.scroll(operations, "el-operations");
        VBox.setVgrow(diagram, Priority.ALWAYS);
        var view = new LogView(course.log(), course.texts());
        view.setPrefHeight(260);
        view.setMinHeight(170);
        lost = new LostStrip(course.workbench(), course.texts(), model::read);
        lost.getStyleClass().add("el-flat-banner");
        var right = new VBox(lost, banner, diagram, view);
        right.getStyleClass().add("el-provision");
        banner.setMinHeight(VBox.USE_PREF_SIZE);
        var line = Nodes.row(16, head);
        line.getStyleClass().add("el-provision-head");
        var above = new Above();
        body = new StackPane(new VBox(progress, line, Nodes.grow(new HBox(scroll, Nodes.grow(right)))), above);
        stopping = new StopDialog(above, course.texts(), model::cancel, () -> {
            model.cancel();
            course.go("cleanup");
        });
        cancel = Buttons.plain("btn-cancel-build", text("cancel"), stopping::ask);
        cancel.setGraphic(new FontIcon("mdi2s-stop-circle-outline"));
        cancel.getStyleClass().add("el-danger-word");
        actions = Nodes.row(16, clock, cancel);
        resume = Buttons.plain("btn-resume-build", text("resume"), model::build);
        observe = Buttons.primary("btn-see-egress", text("observe"), () -> course.go("observe"));
        foot = Buttons.foot(Nodes.label(text("close"), "el-body-s", "el-muted"), resume, observe);
        model.view().addListener((_, _, now) -> now.ifPresent(this::show));
        model.trouble().addListener((_, _, now) -> now.ifPresent(this::fail));
    }

    @Override
    public String name() {
        return "provision";
    }

    @Override
    public String title() {
        return Optional.ofNullable(course.lab().get())
                .map(lab ->
                        course.texts().of("ui.provision.title", course.texts().of("outbound." + lab.type() + ".title")))
                .orElse("");
    }

    @Override
    public String subtitle() {
        return Optional.ofNullable(course.lab().get())
                .map(lab -> course.texts()
                        .of("ui.provision.subtitle", lab.answers().texts().getOrDefault("group", ""), lab.id()))
                .orElse("");
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Node actions() {
        return actions;
    }

    @Override
    public Node foot() {
        return foot;
    }

    @Override
    public void shown() {
        var lab = course.lab().get();
        if (lab == null) return;
        diagram.plan(course.workbench().design(lab), course.texts());
        told = Optional.empty();
        banner.getChildren().clear();
        clock.getChildren().clear();
        place(lab)
                .clock()
                .ifPresent(c -> clock.getChildren()
                        .addAll(
                                Nodes.label(text("clock"), "el-body-s", "el-muted"),
                                time,
                                new SpeedChoice(c, course.texts())));
        model.open();
    }

    @Override
    public void hidden() {
        model.hide();
        lost.end();
    }

    private dev.egresslab.plan.Place place(Lab lab) {
        return course.workbench().place(lab.place());
    }

    private void show(ProvisionModel.View view) {
        var standing = view.standing();
        var steps = course.workbench().design(view.lab()).resources();
        var state = standing.state();
        boolean running = state == Standing.State.BUILDING;
        lost.show(view.lab(), view.past(), running);
        boolean ready = state == Standing.State.READY;
        progress.setProgress(ready ? 1 : view.remaining().share());
        say(view, steps.size());
        place(view.lab()).now().ifPresent(now -> time.setText(TIME.format(now)));
        operations.show(steps, view);
        diagram.stand(standing, operations.shares());
        Nodes.shown(cancel, running);
        observe.setDisable(!ready);
        Nodes.shown(resume, !running && !ready && state.mayExist());
        if (told.filter(state::equals).isPresent()) return;
        told = Optional.of(state);
        course.turned();
        banner.getChildren().clear();
        if (state == Standing.State.FAILED) banner.getChildren().add(failure(view));
        if (state == Standing.State.CANCELLED || state == Standing.State.INTERRUPTED)
            banner.getChildren().add(line(Meaning.STOPPED, "wa", text("stopped")));
    }

    private void say(ProvisionModel.View view, int all) {
        var standing = view.standing();
        long done = standing.steps().values().stream()
                .filter(s -> s == StepState.READY)
                .count();
        var elapsed = view.past()
                .start()
                .map(start -> Duration.between(
                        start,
                        standing.state() == Standing.State.BUILDING
                                ? course.workbench().now()
                                : view.past().since().orElse(start)))
                .orElse(Duration.ZERO);
        var words = course.texts()
                .of(
                        "ui.provision.head." + headKey(standing),
                        done,
                        all,
                        Words.duration(elapsed, course.texts()),
                        Words.duration(view.remaining().all(), course.texts()),
                        lost.isVisible() ? 2 : view.speed() <= 0 ? 1 : 0,
                        view.labTime()
                                .map(t -> Words.duration(t, course.texts()))
                                .orElse(""),
                        told(view) ? 1 : 0);
        if (told.filter(standing.state()::equals).isPresent()) head.progress(words);
        else head.turn(words);
    }

    /** Whether the lab's clock shows something else than the one on the wall. */
    private static boolean told(ProvisionModel.View view) {
        return view.labTime().isPresent() && view.speed() > 1 && !Double.isInfinite(view.speed());
    }

    private static String headKey(Standing standing) {
        return switch (standing.state()) {
            case READY -> "ready";
            case FAILED -> "failed";
            case CANCELLED, INTERRUPTED -> "stopped";
            case CLEANING, CLEANED -> "gone";
            case DRAFT, BUILDING -> "running";
        };
    }

    private Node failure(ProvisionModel.View view) {
        var words = view.past().failed().values().stream()
                .findFirst()
                .map(this::words)
                .orElseGet(() -> text("head.failed"));
        var line = line(Meaning.FAILED, "da", words);
        var delete =
                Buttons.plain("btn-delete-failed", course.texts().of("ui.stop.delete"), () -> course.go("cleanup"));
        line.getChildren().addAll(Buttons.plain("btn-retry-build", text("retry"), model::build), delete);
        return line;
    }

    private String words(Entry.Failed failed) {
        return course.texts()
                .of(
                        "ui.provision.failed",
                        failed.step(),
                        failed.code(),
                        course.texts().of(failed.cause()),
                        course.texts().of(failed.remedy()));
    }

    private static HBox line(Meaning meaning, String tone, String words) {
        var line = Nodes.row(12, Icons.of(meaning, 20), Nodes.grow(Nodes.prose(words, "el-body-s")));
        line.getStyleClass().addAll("el-banner", tone, "el-flat-banner");
        line.setId("banner-provision");
        line.setMinHeight(HBox.USE_PREF_SIZE);
        return line;
    }

    private void fail(Exception e) {
        banner.getChildren().setAll(line(Meaning.FAILED, "da", Words.error(e, course.texts())));
    }

    private String text(String key) {
        return course.texts().of("ui.provision." + key);
    }
}
