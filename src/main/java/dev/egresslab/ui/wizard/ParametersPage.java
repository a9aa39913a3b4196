package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Problem;
import dev.egresslab.lab.outbound.Capacity;
import dev.egresslab.ui.diagram.DiagramView;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The questions of the chosen type, checked while they are typed, beside the picture of what will be. */
public final class ParametersPage implements Page {
    private final Course course;
    private final Parent body;
    private final Hyperlink status = Nodes.id("status-parameters", new Hyperlink());
    private final Button defaults;
    private final Button next;
    private final HBox foot;
    private final DiagramView preview = Nodes.id("preview", new DiagramView());
    private final AddressRuler ruler;
    private final Form questions;
    private final RegionChoice regions;
    private Optional<Answers> undo = Optional.empty();
    private boolean resetting;
    private ParametersModel model;

    @FXML
    private VBox form = new VBox();

    @FXML
    private StackPane picture = new StackPane();

    @FXML
    private VBox below = new VBox();

    @FXML
    private Label previewTitle = new Label();

    @FXML
    private Label previewFacts = new Label();

    @FXML
    private Label conflicts = new Label();

    public ParametersPage(Course course) {
        this.course = course;
        this.model = new ParametersModel(course.type().get(), course.answers().get());
        next = Buttons.primary("btn-continue-parameters", text("continue"), () -> course.go("review"));
        next.setGraphic(new FontIcon("mdi2a-arrow-right"));
        next.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        defaults = Buttons.plain("btn-lab-defaults", text("defaults"), this::reset);
        defaults.setGraphic(new FontIcon("mdi2r-restore"));
        status.setGraphic(new FontIcon("mdi2a-alert-circle-outline"));
        status.getStyleClass().add("el-danger-link");
        status.setOnAction(_ -> model.problems().get().stream()
                .findFirst()
                .map(Problem::parameter)
                .ifPresent(this::take));
        foot = Buttons.foot(
                status,
                Buttons.plain("btn-back-parameters", course.texts().of("ui.back"), () -> course.go("types")),
                next);
        body = dev.egresslab.ui.kit.Fxml.load("parameters", this);
        questions = new Form(form, course.texts());
        regions = new RegionChoice(course.texts());
        ruler = new AddressRuler(course.texts());
        picture.getChildren().add(preview);
        below.getChildren().add(ruler);
        previewTitle.setText(text("preview"));
    }

    @Override
    public String name() {
        return "parameters";
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
        return defaults;
    }

    @Override
    public Node foot() {
        return foot;
    }

    @Override
    public void shown() {
        model = new ParametersModel(course.type().get(), course.answers().get());
        undo = Optional.empty();
        defaults.setText(text("defaults"));
        questions.show(model);
        questions
                .field("region")
                .ifPresent(field -> regions.offer(course.place().get(), field));
        model.problems().addListener((_, _, _) -> check());
        check();
    }

    private void take(String parameter) {
        questions.take(parameter);
    }

    /** The lab's values; pressed once more, what was there before. */
    private void reset() {
        var before = model.answers();
        resetting = true;
        undo.ifPresentOrElse(model::restore, model::reset);
        resetting = false;
        undo = undo.isPresent() ? Optional.empty() : Optional.of(before);
        defaults.setText(text(undo.isPresent() ? "undo" : "defaults"));
    }

    private void check() {
        var problems = model.problems().get();
        if (!resetting && undo.isPresent()) {
            undo = Optional.empty();
            defaults.setText(text("defaults"));
        }
        questions.changed();
        next.setDisable(!problems.isEmpty());
        status.setVisible(!problems.isEmpty());
        status.setText(
                problems.isEmpty() ? "" : course.texts().of("ui.parameters.toFix", problems.size(), first(problems)));
        if (problems.isEmpty()) course.answers().set(model.answers());
        if (model.drawable()) draw(problems);
        conflicts.setVisible(!problems.isEmpty());
        conflicts.setText(course.texts().of("ui.parameters.conflicts", problems.size()));
    }

    private void draw(List<Problem> problems) {
        var design = model.type().design(model.answers());
        preview.plan(design, course.texts());
        previewFacts.setText(course.texts()
                .of(
                        "ui.parameters.facts",
                        design.resources().size(),
                        course.prices().total(design)));
        var wrong = problems.stream().map(Problem::parameter).collect(Collectors.toUnmodifiableSet());
        var space = AddressSpace.of(model.type(), model.answers());
        var capacity = Capacity.of(model.type(), model.answers());
        below.setVisible(space.isPresent() && capacity.isPresent());
        below.setManaged(below.isVisible());
        space.ifPresent(s -> capacity.ifPresent(c -> {
            ruler.show(s, c, wrong);
            conflict(s, wrong);
        }));
    }

    /** The containers whose ranges are in the way of each other. */
    private void conflict(AddressSpace space, Set<String> wrong) {
        space.blocks().stream()
                .flatMap(block -> block.subnets().stream())
                .filter(subnet -> wrong.contains(subnet.parameter()))
                .flatMap(subnet -> Optional.ofNullable(preview.lookup("#zone-" + subnet.name())).stream())
                .forEach(box -> box.getStyleClass().add("conflict"));
    }

    private String first(List<Problem> problems) {
        return course.texts().of("parameter." + problems.getFirst().parameter());
    }

    private String text(String key) {
        return course.texts().of("ui.parameters." + key);
    }
}
