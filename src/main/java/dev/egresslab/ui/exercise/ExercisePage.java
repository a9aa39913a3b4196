package dev.egresslab.ui.exercise;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.exercise.Exercise;
import dev.egresslab.lab.exercise.Wording;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.World;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;
import dev.egresslab.ui.thought.Sides;
import dev.egresslab.ui.thought.ThoughtsModel;
import dev.egresslab.ui.thought.ThoughtsView;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** What to try, whether it really worked, and what was learned. */
public final class ExercisePage implements Page {
    private static final double LIST = 304;

    private final Course course;
    private final ExerciseModel model;
    private final VBox list = Nodes.id("exercise-list", Nodes.column(4));
    private final VBox detail = Nodes.id("exercise-detail", Nodes.column(14));
    private final ThoughtsModel thoughts = new ThoughtsModel();
    private final Sides body;
    private final HBox actions;
    private final Map<String, WayScenes> scenes = new HashMap<>();
    private Optional<Exercise> shown = Optional.empty();
    private String shownLab = "";

    public ExercisePage(Course course) {
        this.course = course;
        model = new ExerciseModel(course.workbench());
        list.getStyleClass().add("el-exercises");
        list.setMinWidth(LIST);
        list.setPrefWidth(LIST);
        detail.getStyleClass().add("el-body");
        var scroll = new ScrollPane(detail);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("el-plain");
        var ifs = new ThoughtsView(thoughts, course.world(), course.texts());
        body = new Sides(text("title"), new HBox(list, Nodes.grow(scroll)), ifs, course.texts(), this::think);
        actions = Nodes.row(12, body.tabs());
        model.version().addListener((_, _, _) -> draw());
        course.surveyed().addListener((_, _, _) -> follow());
    }

    @Override
    public String name() {
        return "exercises";
    }

    @Override
    public String title() {
        return text("title");
    }

    @Override
    public String subtitle() {
        return text("subtitle");
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Node actions() {
        return actions;
    }

    /** Looks at the lab as it is by now. */
    private void think() {
        var lab = course.lab().get();
        if (lab != null) thoughts.look(() -> course.workbench().ground(lab, _ -> {}));
    }

    @Override
    public void shown() {
        var lab = course.lab().get();
        if (lab == null) return;
        if (body.asking()) think();
        if (!shownLab.equals(lab.id())) shown = model.exercises(lab).stream().findFirst();
        shownLab = lab.id();
        draw();
    }

    /** What is typed in a terminal counts as much as what is pressed here. */
    private void follow() {
        var lab = course.lab().get();
        if (lab != null && shownLab.equals(lab.id())) shown.ifPresent(exercise -> model.follow(lab, exercise));
    }

    private void draw() {
        var lab = course.lab().get();
        if (lab == null) return;
        list.getChildren()
                .setAll(model.exercises(lab).stream().map(e -> item(lab, e)).toList());
        shown.ifPresent(exercise -> detail(lab, exercise));
    }

    private Button item(Lab lab, Exercise exercise) {
        boolean done = model.done(lab, exercise);
        long verified = model.verified(lab, exercise);
        // a label that wraps has no height of its own inside a button
        var title = new Text(course.texts().of(Wording.title(exercise)));
        title.getStyleClass().addAll("el-text", "el-strong");
        title.setWrappingWidth(LIST - 90);
        var words = Nodes.column(
                2,
                title,
                Nodes.label(
                        course.texts()
                                .of(
                                        "ui.exercise.steps",
                                        verified,
                                        exercise.tasks().size()),
                        "el-caption",
                        "el-muted"));
        var icon = Icons.of(done ? Meaning.READY : verified > 0 ? Meaning.RUNNING : Meaning.PENDING, 20);
        var button = new Button("", Nodes.row(12, icon, words));
        button.getStyleClass().setAll("button", "flat", "el-nav");
        if (shown.filter(exercise::equals).isPresent()) button.getStyleClass().add("current");
        button.setId("exercise-" + exercise.id());
        button.setAccessibleText(course.texts().of(Wording.title(exercise)) + ", "
                + course.texts()
                        .of("ui.exercise.steps", verified, exercise.tasks().size()));
        button.setOnAction(_ -> {
            shown = Optional.of(exercise);
            draw();
        });
        return button;
    }

    private void detail(Lab lab, Exercise exercise) {
        var steps = Nodes.column(0);
        steps.getStyleClass().add("el-card");
        int number = 0;
        for (var task : exercise.tasks()) {
            var step = new StepRow(course, model, lab, exercise, task, ++number);
            if (number > 1) step.getStyleClass().add("el-divided");
            steps.getChildren().add(step);
        }
        detail.getChildren()
                .setAll(
                        Nodes.label(course.texts().of(Wording.title(exercise)), "el-h2"),
                        Nodes.prose(course.texts().of(Wording.goal(exercise)), "el-muted"));
        PortGrid.measured(model, lab, exercise, nodes(lab)).ifPresent(load -> ports(lab, exercise, load));
        scene(lab, exercise).ifPresent(detail.getChildren()::add);
        detail.getChildren().add(steps);
    }

    /** What the connections did to the ports, what they would do elsewhere, and what that teaches. */
    private void ports(Lab lab, Exercise exercise, PortGrid.Load load) {
        var texts = course.texts();
        var charts =
                new FlowPane(16, 16, PortGrid.of(load, texts), new PoolForecast(load.used() + load.refused(), texts));
        detail.getChildren().add(charts);
        if (load.refused() > 0 && load.others() > 0) {
            var words = Nodes.prose(
                    texts.of("ui.exercise.ports.insight", load.refused(), load.unused(), load.others(), load.share()));
            var insight = Nodes.row(16, new FontIcon("mdi2l-lightbulb-outline"), Nodes.grow(words));
            insight.setId("port-insight");
            insight.getStyleClass().addAll("el-banner", "wa");
            detail.getChildren().add(insight);
        }
        PortChart.of(model, lab, exercise, texts).ifPresent(detail.getChildren()::add);
    }

    private int nodes(Lab lab) {
        return course.workbench()
                .design(lab)
                .first(Resource.ManagedCluster.class)
                .map(cluster -> cluster.shape().nodes())
                .orElse(1);
    }

    /** The pictures of an exercise about ways, walked anew after each step. */
    private Optional<WayScenes> scene(Lab lab, Exercise exercise) {
        var ways = WayScenes.of(exercise);
        if (ways.isEmpty()) return Optional.empty();
        var card = scenes.computeIfAbsent(
                lab.id() + " " + exercise.id(),
                _ -> new WayScenes(course.texts(), course.world(), () -> sight(lab), ways));
        if (!model.busy()) card.read();
        return Optional.of(card);
    }

    /** The lab as it is now, seen from this computer; where the internet does not tell its address, from any other outside. */
    private WayScene.Sight sight(Lab lab) {
        var here = course.workbench().place(lab.place()).workstation().orElse(World.WORKSTATION);
        return new WayScene.Sight(course.workbench().survey(lab), here);
    }

    private String text(String key) {
        return course.texts().of("ui.exercise." + key);
    }
}
