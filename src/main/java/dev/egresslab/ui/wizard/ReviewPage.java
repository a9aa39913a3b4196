package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.template.ArmTemplate;
import dev.egresslab.lab.template.Bicep;
import dev.egresslab.lab.template.Template;
import dev.egresslab.plan.Check;
import dev.egresslab.plan.Checks;
import dev.egresslab.plan.Schedule;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Code;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What will happen, in which order, how long it takes, what it costs, whether it will work, and the same as commands. */
public final class ReviewPage implements Page {
    private final Course course;
    private final VBox plan = Nodes.column(0);
    private final Label share = Nodes.label("", "el-caption", "el-muted");
    private final CostCard cost;
    private final CheckList checks;
    private final Label failed = Nodes.id("review-error", Nodes.prose("", "el-danger-text"));
    private static final String DEPLOY = "az deployment group create --template-file ";

    private final ScriptPane script;
    private final TemplatePane bicep;
    private final TemplatePane arm;
    private final HBox body;
    private final EndChoice end;
    private final PlanExport export;
    private final Button create;
    private final HBox foot;
    private final AtomicInteger asked = new AtomicInteger();
    private String summary = "";

    public ReviewPage(Course course) {
        this.course = course;
        plan.getStyleClass().addAll("el-table", "el-plan");
        script = new ScriptPane(course.texts());
        bicep = new TemplatePane("bicep", Code.BICEP, DEPLOY + "main.bicep", course.texts());
        arm = new TemplatePane("arm", Code.JSON, DEPLOY + "azuredeploy.json", course.texts());
        var tabs = new TabPane(tab("az", script), tab("bicep", bicep), tab("arm", arm));
        tabs.getStyleClass().add("el-code-tabs");
        tabs.setAccessibleText(text("script"));
        tabs.setMinHeight(220);
        VBox.setVgrow(tabs, javafx.scene.layout.Priority.ALWAYS);
        var left = new VBox(10, plan, legend(), tabs);
        left.getStyleClass().add("el-body");
        var main = Nodes.scroll(left);
        main.setFitToHeight(true);
        cost = new CostCard(course.texts());
        checks = new CheckList(course.texts(), this::fix);
        var right = new VBox(14, cost, checks);
        right.getStyleClass().add("el-review-side");
        var side = Nodes.scroll(right);
        side.getStyleClass().add("el-review-scroll");
        body = new HBox(Nodes.grow(main), side);
        create = Buttons.primary("btn-create-lab", "", this::create);
        end = new EndChoice(course.texts());
        export = new PlanExport(course.texts());
        foot = Buttons.foot(
                Nodes.column(4, failed, end),
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
    public Node actions() {
        return export;
    }

    @Override
    public Node foot() {
        return foot;
    }

    @Override
    public void shown() {
        var type = course.type().get();
        var answers = course.answers().get();
        var place = course.place().get();
        var design = type.design(answers);
        var schedule = Schedule.of(course.workbench().preview(type.id(), answers));
        summary = course.texts()
                .of(
                        "ui.review.summary",
                        schedule.rows().size(),
                        Words.duration(schedule.total(), course.texts()),
                        Words.duration(schedule.oneByOne(), course.texts()));
        plan.getChildren().setAll(new Gantt(schedule, course.texts()));
        share.setText(longest(schedule));
        cost.show(design, place, course.prices());
        script.show(design);
        bicep.show(Bicep.of(Template.of(design)));
        arm.show(ArmTemplate.of(Template.of(design)));
        refused("");
        var price = course.prices().total(design);
        end.show(place.billed(), price);
        export.show(design);
        create.setText(place.billed() ? course.texts().of("ui.review.create.billed", price) : text("create"));
        check();
    }

    private void check() {
        create.setDisable(true);
        checks.pending();
        int mine = asked.incrementAndGet();
        var type = course.type().get();
        var answers = course.answers().get();
        var place = course.place().get();
        Background.run(
                () -> new Checks(place, course.memory().folder()).run(type, answers),
                found -> {
                    if (mine != asked.get()) return;
                    checks.show(found);
                    create.setDisable(found.stream().anyMatch(c -> c.state() == Check.State.ERROR));
                },
                this::refused);
    }

    private void fix(Check.Fix fix) {
        switch (fix) {
            case Check.Fix.Answer answer -> {
                course.answers().set(course.answers().get().with(answer.parameter(), answer.answer()));
                shown();
            }
            case Check.Fix.Deed deed -> {
                checks.pending();
                Background.run(
                        () -> {
                            deed.deed().run();
                            return true;
                        },
                        _ -> check(),
                        this::refused);
            }
        }
    }

    /** How much of the time the two longest steps take. */
    private String longest(Schedule schedule) {
        double total = Math.max(1, schedule.total().toSeconds());
        var longest = schedule.rows().stream()
                .filter(r -> schedule.critical().contains(r.step().id()))
                .sorted((one, other) -> seconds(other).compareTo(seconds(one)))
                .limit(2)
                .toList();
        return course.texts()
                .of(
                        "ui.review.share",
                        String.join(
                                ", ",
                                longest.stream()
                                        .map(r -> r.step().resource().name())
                                        .toList()),
                        longest.stream().mapToLong(ReviewPage::seconds).sum() / total);
    }

    private static Long seconds(Schedule.Row row) {
        return row.end().minus(row.start()).toSeconds();
    }

    private Node legend() {
        return Nodes.row(
                10,
                sample("critical"),
                Nodes.label(text("critical"), "el-caption", "el-muted"),
                sample("parallel"),
                Nodes.label(text("parallel"), "el-caption", "el-muted"),
                share);
    }

    private static Region sample(String kind) {
        var sample = new Region();
        sample.getStyleClass().addAll("el-gantt-bar", "el-gantt-sample", kind);
        return sample;
    }

    private Tab tab(String key, Node content) {
        var tab = new Tab(text(key), content);
        tab.setClosable(false);
        tab.setId("tab-" + key);
        return tab;
    }

    /** Nothing has been created before this. */
    private void create() {
        create.setDisable(true);
        var after = end.after();
        Background.run(
                () -> draft(after),
                lab -> {
                    course.lab().set(lab);
                    course.go("provision");
                },
                this::refused);
    }

    private Lab draft(Optional<Duration> after) {
        var place = course.place().get();
        var lab = course.workbench()
                .draft(course.type().get().id(), course.answers().get(), place.id());
        return place.billed() ? course.workbench().extend(lab, after) : lab;
    }

    private void refused(Exception e) {
        refused(Words.error(e, course.texts()));
        create.setDisable(false);
    }

    private void refused(String why) {
        failed.setText(why);
        Nodes.shown(failed, !why.isEmpty());
    }

    private String text(String key) {
        return course.texts().of("ui.review." + key);
    }
}
