package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Standing;
import dev.egresslab.plan.Standing.StepState;
import dev.egresslab.ui.diagram.DiagramView;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.log.LogView;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How far the build is, what it does, and what went wrong. */
public final class ProvisionPage implements Page {
    private final Course course;
    private final VBox operations = Nodes.id("operations", Nodes.column(2));
    private final ProgressBar progress = new ProgressBar(0);
    private final Label head = Nodes.id("provision-head", Nodes.label("", "el-h3"));
    private final VBox banner = Nodes.column(0);
    private final DiagramView diagram = new DiagramView();
    private final VBox body;
    private final Button cancel;
    private final Button resume;
    private final Button observe;
    private final HBox foot;
    private Optional<AutoCloseable> following = Optional.empty();
    private String followed = "";

    public ProvisionPage(Course course) {
        this.course = course;
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("small");
        var scroll = new ScrollPane(operations);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(280);
        scroll.setPrefWidth(380);
        VBox.setVgrow(diagram, Priority.ALWAYS);
        var view = new LogView(course.log(), course.texts());
        view.setPrefHeight(240);
        view.setMinHeight(160);
        var right = new VBox(12, banner, diagram, view);
        right.getStyleClass().add("el-panel");
        body = new VBox(
                12,
                Nodes.row(16, head, Nodes.spring(), clock()),
                progress,
                Nodes.grow(new HBox(16, scroll, Nodes.grow(right))));
        body.getStyleClass().add("el-body");
        cancel = Buttons.plain("btn-cancel-build", text("cancel"), this::cancel);
        resume = Buttons.plain("btn-resume-build", text("resume"), this::build);
        observe = Buttons.primary("btn-see-egress", text("observe"), () -> course.go("observe"));
        foot = Buttons.foot(Nodes.label(text("close"), "el-muted"), cancel, resume, observe);
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
        return Optional.ofNullable(course.lab().get()).map(Lab::id).orElse("");
    }

    @Override
    public Node body() {
        return body;
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
        if (!followed.equals(lab.id())) {
            stop();
            followed = lab.id();
            following = Optional.of(course.workbench().follow(lab, this::heard));
        }
        Background.run(
                () -> course.workbench().standing(lab),
                standing -> {
                    show(standing);
                    if (standing.state() == Standing.State.DRAFT) build();
                },
                e -> fail(e));
    }

    private void build() {
        var lab = course.lab().get();
        if (lab == null) return;
        Background.run(() -> course.workbench().build(lab), _ -> refresh(), this::fail);
    }

    private void cancel() {
        var lab = course.lab().get();
        if (lab != null) course.workbench().running(lab).ifPresent(dev.egresslab.plan.Run::cancel);
    }

    /** Any thread. */
    private void heard(Entry entry) {
        if (!(entry instanceof Entry.Heard)) javafx.application.Platform.runLater(this::refresh);
    }

    private void refresh() {
        var lab = course.lab().get();
        if (lab != null) Background.run(() -> course.workbench().standing(lab), this::show, this::fail);
    }

    private void show(Standing standing) {
        var lab = course.lab().get();
        if (lab == null) return;
        var steps = course.workbench().design(lab).resources();
        long done = steps.stream()
                .filter(r -> standing.steps().get(r.key()) == StepState.READY)
                .count();
        progress.setProgress((double) done / steps.size());
        head.setText(course.texts().of("ui.provision.head." + headKey(standing), done, steps.size()));
        operations
                .getChildren()
                .setAll(steps.stream()
                        .map(r -> row(r.name(), r.key(), standing))
                        .toList());
        diagram.stand(standing);
        boolean running = standing.state() == Standing.State.BUILDING;
        cancel.setVisible(running);
        boolean ready = standing.state() == Standing.State.READY;
        observe.setDisable(!ready);
        resume.setVisible(!running && !ready && standing.state() != Standing.State.DRAFT);
        resume.setManaged(resume.isVisible());
        cancel.setManaged(running);
        banner.getChildren().clear();
        if (standing.state() == Standing.State.FAILED)
            banner.getChildren()
                    .add(failure(
                            steps.stream()
                                    .map(dev.egresslab.lab.resource.Resource::key)
                                    .toList(),
                            standing));
    }

    private static String headKey(Standing standing) {
        return switch (standing.state()) {
            case READY -> "ready";
            case FAILED -> "failed";
            case CANCELLED, INTERRUPTED -> "stopped";
            case DRAFT, BUILDING, CLEANING, CLEANED -> "running";
        };
    }

    private Node failure(List<String> keys, Standing standing) {
        var failed = keys.stream()
                .filter(k -> standing.steps().get(k) == StepState.FAILED)
                .findFirst()
                .orElse("");
        var line = Nodes.row(
                12,
                Icons.of(Meaning.FAILED, 20),
                Nodes.grow(Nodes.prose(course.texts().of("ui.provision.failed", failed), "el-strong")));
        line.getStyleClass().addAll("el-banner", "da");
        return line;
    }

    private Node row(String name, String key, Standing standing) {
        var state = standing.steps().getOrDefault(key, StepState.PLANNED);
        var facts = standing.facts().getOrDefault(key, java.util.Map.of());
        var fact = facts.getOrDefault(
                "ipAddress",
                facts.getOrDefault("privateIp", facts.getOrDefault("podIp", facts.getOrDefault("range", ""))));
        var words = Nodes.column(
                0,
                Nodes.label(name, "el-body-s", "el-strong"),
                Nodes.label(
                        course.texts().of("ui.step." + state.name()) + (fact.isEmpty() ? "" : " · " + fact),
                        "el-caption",
                        "el-muted"));
        var line = Nodes.row(10, Icons.of(icon(state), 18), words);
        line.getStyleClass().add("el-row");
        if (state == StepState.WORKING) line.getStyleClass().add("running");
        return line;
    }

    private static Meaning icon(StepState state) {
        return switch (state) {
            case READY, DELETED -> Meaning.READY;
            case FAILED -> Meaning.FAILED;
            case WORKING, DELETING -> Meaning.RUNNING;
            case PLANNED, SKIPPED -> Meaning.PENDING;
        };
    }

    private Node clock() {
        var box = new ComboBox<String>();
        box.getItems().setAll("×1", "×20", "×60", text("instant"));
        box.setId("field-clock");
        box.setAccessibleText(text("clock"));
        var clock = course.place().get().clock();
        box.setVisible(clock.isPresent());
        clock.ifPresent(c -> box.setValue(Double.isInfinite(c.speed()) ? text("instant") : "×" + (int) c.speed()));
        box.setOnAction(_ -> clock.ifPresent(c -> c.speed(
                box.getValue().startsWith("×")
                        ? Double.parseDouble(box.getValue().substring(1))
                        : Double.POSITIVE_INFINITY)));
        return Nodes.row(8, Nodes.label(text("clock"), "el-body-s", "el-muted"), box);
    }

    private void stop() {
        following.ifPresent(f -> {
            try {
                f.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void fail(Exception e) {
        var line = Nodes.row(12, Icons.of(Meaning.FAILED, 20), Nodes.prose(Words.error(e, course.texts())));
        line.getStyleClass().addAll("el-banner", "da");
        banner.getChildren().setAll(line);
    }

    private String text(String key) {
        return course.texts().of("ui.provision." + key);
    }
}
