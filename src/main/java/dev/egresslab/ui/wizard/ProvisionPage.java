package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Standing;
import dev.egresslab.plan.Standing.StepState;
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
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** How far the build is, what it does, and what went wrong. */
public final class ProvisionPage implements Page {
    /** What is heard and longer than this is for the log. */
    private static final int SHORT = 22;

    private final Course course;
    private final ProvisionModel model;
    private final VBox operations = Nodes.id("operations", Nodes.column(0));
    private final ProgressBar progress = Nodes.id("provision-progress", new ProgressBar(0));
    private final Live head = Nodes.id("provision-head", new Live());
    private final VBox banner = Nodes.column(0);
    private final DiagramView diagram = Nodes.id("provision-diagram", new DiagramView());
    private final StackPane body;
    private final HBox clock = Nodes.row(10);
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
        operations.setAccessibleRole(AccessibleRole.LIST_VIEW);
        operations.setAccessibleText(text("operations"));
        var scroll = Nodes.scroll(operations, "el-operations");
        VBox.setVgrow(diagram, Priority.ALWAYS);
        var view = new LogView(course.log(), course.texts());
        view.setPrefHeight(260);
        view.setMinHeight(170);
        var right = new VBox(banner, diagram, view);
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
                                new SpeedChoice(c, course.texts())));
        model.open();
    }

    @Override
    public void hidden() {
        model.hide();
    }

    private dev.egresslab.plan.Place place(Lab lab) {
        return course.workbench().place(lab.place());
    }

    private void show(ProvisionModel.View view) {
        var standing = view.standing();
        var steps = course.workbench().design(view.lab()).resources();
        var state = standing.state();
        boolean running = state == Standing.State.BUILDING;
        boolean ready = state == Standing.State.READY;
        progress.setProgress(ready ? 1 : view.remaining().share());
        say(view, steps.size());
        list(steps.stream().map(r -> row(r, view)).toList());
        diagram.stand(standing);
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

    /** What stands differently is replaced, and keeps the focus where it had it. */
    private void list(java.util.List<OperationRow> rows) {
        var old = operations.getChildren();
        if (old.size() != rows.size()) {
            old.setAll(rows);
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (old.get(i) instanceof OperationRow row
                    && row.now().equals(rows.get(i).now())) continue;
            boolean focused = old.get(i).isFocused();
            old.set(i, rows.get(i));
            if (focused) rows.get(i).requestFocus();
        }
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
                        view.speed() <= 0 ? 1 : 0);
        if (told.filter(standing.state()::equals).isPresent()) head.progress(words);
        else head.turn(words);
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

    private OperationRow row(Resource resource, ProvisionModel.View view) {
        var key = resource.key();
        var state = view.standing().steps().getOrDefault(key, StepState.PLANNED);
        var left = Optional.ofNullable(view.remaining().steps().get(key));
        boolean counts = view.speed() > 0 && !Double.isInfinite(view.speed());
        double share = Optional.ofNullable(view.past().begun().get(key))
                .filter(_ -> counts)
                .flatMap(begun -> left.map(l -> {
                    double gone =
                            Duration.between(begun, course.workbench().now()).toMillis();
                    return gone / Math.max(1, gone + l.toMillis());
                }))
                .orElse(0.0);
        var row = new OperationRow(
                resource,
                new OperationRow.Now(
                        state,
                        Optional.ofNullable(view.past().took().get(key)).filter(_ -> state == StepState.READY),
                        left,
                        share,
                        said(key, state, view)),
                course.texts());
        row.onChosen(() -> course.log().only(key));
        return row;
    }

    /** While it runs what was heard, afterwards the address. */
    private String said(String key, StepState state, ProvisionModel.View view) {
        return switch (state) {
            case READY -> {
                Map<String, String> facts = view.standing().facts().getOrDefault(key, Map.of());
                yield facts.getOrDefault(
                        "ipAddress",
                        facts.getOrDefault("privateIp", facts.getOrDefault("podIp", facts.getOrDefault("range", ""))));
            }
            case WORKING, FAILED ->
                Optional.ofNullable(view.said().get(key))
                        .filter(heard -> heard.length() <= SHORT)
                        .orElse("");
            case PLANNED, SKIPPED, DELETING, DELETED -> course.texts().of("ui.step." + state.name());
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
        return course.texts().of("ui.provision.failed", failed.step(), failed.code(), failed.what(), failed.whatNow());
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
