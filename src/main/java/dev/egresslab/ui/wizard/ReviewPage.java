package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.template.ArmTemplate;
import dev.egresslab.lab.template.Bicep;
import dev.egresslab.lab.template.Template;
import dev.egresslab.plan.Schedule;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;

import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What will happen, in which order, and how long it takes. */
public final class ReviewPage implements Page {
    private static final String DEPLOY = "az deployment group create --template-file ";

    /** What stands beside the bars in a row: number, name, duration, gaps. */
    private static final double BESIDE = 500;

    private static final double LEAST_BARS = 120;
    private static final double MOST_BARS = 640;

    private final Course course;
    private final VBox rows = Nodes.id("plan-rows", Nodes.column(4));
    private final VBox cost = Nodes.column(6);
    private final Label failed = Nodes.id("review-error", Nodes.prose("", "el-danger-text"));
    private final ScriptPane script;
    private final TemplatePane bicep;
    private final TemplatePane arm;
    private final ScrollPane plan;
    private final HBox body;
    private final Button create;
    private final HBox foot;
    private String summary = "";
    private Runnable redraw = () -> {};

    public ReviewPage(Course course) {
        this.course = course;
        var steps = new VBox(12, rows);
        steps.getStyleClass().add("el-body");
        plan = new ScrollPane(steps);
        plan.setFitToWidth(true);
        plan.widthProperty().addListener((_, _, _) -> redraw.run());
        var side = new VBox(16, Nodes.label(text("cost"), "el-h2"), cost);
        side.getStyleClass().add("el-panel");
        side.setMinWidth(306);
        side.setPrefWidth(306);
        script = new ScriptPane(course.texts());
        bicep = new TemplatePane("bicep", DEPLOY + "main.bicep", course.texts());
        arm = new TemplatePane("arm", DEPLOY + "azuredeploy.json", course.texts());
        var tabs = new TabPane(tab("plan", plan), tab("az", script), tab("bicep", bicep), tab("arm", arm));
        body = new HBox(Nodes.grow(tabs), side);
        create = Buttons.primary("btn-create-lab", text("create"), this::create);
        foot = Buttons.foot(
                failed,
                Buttons.plain("btn-back-review", course.texts().of("ui.back"), () -> course.go("parameters")),
                create);
    }

    @Override
    public String name() {
        return "review";
    }

    @Override
    public String title() {
        return text("title");
    }

    @Override
    public String subtitle() {
        return summary;
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
        var schedule = Schedule.of(course.workbench()
                .preview(course.type().get().id(), course.answers().get()));
        summary = course.texts()
                .of(
                        "ui.review.summary",
                        schedule.rows().size(),
                        Words.duration(schedule.total(), course.texts()),
                        Words.duration(schedule.oneByOne(), course.texts()));
        draw(schedule);
        redraw = () -> draw(schedule);
        cost.getChildren().setAll(Nodes.label(text("free"), "el-num-xl"), Nodes.prose(text("free.why"), "el-muted"));
        cost.getChildren().addAll(inAzure());
        var design = course.type().get().design(course.answers().get());
        script.show(design);
        bicep.show(Bicep.of(Template.of(design)));
        arm.show(ArmTemplate.of(Template.of(design)));
        failed.setText("");
        create.setDisable(false);
    }

    private void draw(Schedule schedule) {
        double bars = Math.clamp(plan.getWidth() - BESIDE, LEAST_BARS, MOST_BARS);
        rows.getChildren().clear();
        int number = 0;
        for (var row : schedule.rows()) rows.getChildren().add(row(++number, row, schedule, bars));
    }

    private Tab tab(String key, Node content) {
        var tab = new Tab(text(key), content);
        tab.setClosable(false);
        tab.setId("tab-" + key);
        return tab;
    }

    /** What the same would cost there. */
    private java.util.List<Node> inAzure() {
        var prices = dev.egresslab.plan.PriceBook.load();
        var design = course.type().get().design(course.answers().get());
        var lines = new java.util.ArrayList<Node>();
        lines.add(Nodes.label(course.texts().of("ui.review.inAzure", prices.total(design)), "el-h3"));
        for (var line : prices.lines(design)) {
            lines.add(Nodes.row(
                    8,
                    Nodes.label(
                            course.texts()
                                    .of(
                                            "ui.review.price",
                                            line.count(),
                                            course.texts().of("price." + line.kind())),
                            "el-body-s"),
                    Nodes.spring(),
                    Nodes.label(course.texts().of("ui.review.perHour", line.perHour()), "el-mono-s")));
        }
        lines.add(Nodes.prose(course.texts().of("ui.review.prices", prices.date()), "el-caption", "el-muted"));
        return lines;
    }

    private Node row(int number, Schedule.Row row, Schedule schedule, double bars) {
        double total = Math.max(1, schedule.total().toSeconds());
        var bar = new Region();
        bar.getStyleClass().add("el-gantt-bar");
        if (schedule.critical().contains(row.step().id())) bar.getStyleClass().add("critical");
        double width = Math.max(4, bars * duration(row).toSeconds() / total);
        bar.setPrefSize(width, 12);
        bar.setMinSize(width, 12);
        bar.relocate(bars * row.start().toSeconds() / total, 5);
        var lane = new Pane(bar);
        lane.setPrefSize(bars, 22);
        lane.setMinSize(bars, 22);
        var line = new GridPane(12, 0);
        line.addRow(
                0,
                Nodes.label(number + "", "el-number"),
                named(row),
                lane,
                Nodes.whole(Nodes.label(Words.duration(duration(row), course.texts()), "el-mono-s", "el-muted")));
        line.getStyleClass().add("el-row");
        return line;
    }

    private static Label named(Schedule.Row row) {
        var label = Nodes.label(row.step().resource().name(), "el-mono");
        label.setPrefWidth(290);
        label.setMinWidth(290);
        return label;
    }

    private static Duration duration(Schedule.Row row) {
        return row.end().minus(row.start());
    }

    /** Nothing has been created before this. */
    private void create() {
        create.setDisable(true);
        Background.<Lab>run(
                () -> course.workbench()
                        .draft(
                                course.type().get().id(),
                                course.answers().get(),
                                course.place().get().id()),
                lab -> {
                    course.lab().set(lab);
                    course.go("provision");
                },
                e -> {
                    failed.setText(Words.error(e, course.texts()));
                    create.setDisable(false);
                });
    }

    private String text(String key) {
        return course.texts().of("ui.review." + key);
    }
}
