package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Parameter;
import dev.egresslab.lab.Parameter.Kind;
import dev.egresslab.lab.Problem;
import dev.egresslab.ui.diagram.DiagramView;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The questions of the chosen type, checked while they are typed, beside the picture of what will be. */
public final class ParametersPage implements Page {
    private final Course course;
    private final Parent body;
    private final Label status = Nodes.id("status-parameters", Nodes.label("", "el-danger-text"));
    private final Button next;
    private final HBox foot;
    private final DiagramView preview = new DiagramView();
    private List<Field> fields = List.of();
    private ParametersModel model;

    @FXML
    private VBox form = new VBox();

    @FXML
    private StackPane picture = new StackPane();

    @FXML
    private Label previewTitle = new Label();

    public ParametersPage(Course course) {
        this.course = course;
        this.model = new ParametersModel(course.type().get(), course.answers().get());
        next = Buttons.primary("btn-continue-parameters", text("continue"), () -> course.go("review"));
        var defaults = Buttons.plain("btn-lab-defaults", text("defaults"), () -> model.reset());
        foot = Buttons.foot(
                status,
                defaults,
                Buttons.plain("btn-back-parameters", course.texts().of("ui.back"), () -> course.go("types")),
                next);
        body = dev.egresslab.ui.kit.Fxml.load("parameters", this);
        picture.getChildren().add(preview);
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
    public Node foot() {
        return foot;
    }

    @Override
    public void shown() {
        model = new ParametersModel(course.type().get(), course.answers().get());
        form.getChildren().clear();
        var all = new ArrayList<Field>();
        var section = "";
        var grid = new GridPane();
        int cell = 0;
        for (var parameter : model.type().parameters()) {
            if (!parameter.section().equals(section)) {
                section = parameter.section();
                grid = Field.grid();
                cell = 0;
                form.getChildren().addAll(Nodes.label(course.texts().of("section." + section), "el-h3"), grid);
            }
            var field = new Field(parameter, model.text(parameter), course.texts());
            boolean wide = parameter.kind() instanceof Kind.Switch || parameter.kind() instanceof Kind.Ranges;
            if (wide && cell % 2 == 1) cell++;
            grid.add(field, cell % 2, cell / 2, wide ? 2 : 1, 1);
            cell += wide ? 2 : 1;
            all.add(field);
        }
        fields = all;
        model.problems().addListener((_, _, _) -> check());
        check();
    }

    private void check() {
        var problems = model.problems().get();
        fields.forEach(field -> field.show(model.problem(field.parameter())));
        next.setDisable(!problems.isEmpty());
        status.setText(
                problems.isEmpty() ? "" : course.texts().of("ui.parameters.toFix", problems.size(), first(problems)));
        if (problems.isEmpty()) {
            course.answers().set(model.answers());
            preview.plan(model.type().design(model.answers()), course.texts());
        }
    }

    private String first(List<Problem> problems) {
        var id = problems.getFirst().parameter();
        return course.texts().of("parameter." + id);
    }

    Parameter parameter(String id) {
        return model.type().parameters().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String text(String key) {
        return course.texts().of("ui.parameters." + key);
    }
}
