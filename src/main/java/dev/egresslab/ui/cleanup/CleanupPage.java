package dev.egresslab.ui.cleanup;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Receipt;
import dev.egresslab.plan.Standing;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.LessonNote;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What will be deleted, how far it is, and the proof that nothing is left. */
public final class CleanupPage implements Page {
    private final Course course;
    private final Label head = Nodes.id("cleanup-head", Nodes.prose("", "el-h2"));
    private final VBox list = Nodes.id("cleanup-list", Nodes.column(2));
    private final LessonNote lesson;
    private final ScrollPane body;
    private final Button delete;
    private final HBox foot;

    public CleanupPage(Course course) {
        this.course = course;
        lesson = new LessonNote("D13", course.texts());
        var content = Nodes.column(16, head, lesson, list);
        content.getStyleClass().add("el-body");
        body = new ScrollPane(content);
        body.setFitToWidth(true);
        delete = Buttons.danger("btn-delete-lab", text("delete"), this::delete);
        foot = Buttons.foot(Nodes.label(""), Buttons.plain("btn-home", text("home"), () -> course.go("start")), delete);
    }

    @Override
    public String name() {
        return "cleanup";
    }

    @Override
    public String title() {
        return text("title");
    }

    @Override
    public String subtitle() {
        return Optional.ofNullable(course.lab().get())
                .map(lab -> course.texts().of("outbound." + lab.type() + ".title") + " · " + lab.id())
                .orElse("");
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
        delete.setDisable(true);
        boolean firewall =
                course.workbench().design(lab).first(Resource.Firewall.class).isPresent();
        lesson.setVisible(firewall);
        lesson.setManaged(firewall);
        head.setText(text("reading"));
        list.getChildren().clear();
        Background.run(
                () -> course.workbench().standing(lab),
                standing -> {
                    if (standing.state() == Standing.State.CLEANED) receipt(lab);
                    else confirm(lab);
                },
                this::fail);
    }

    private void confirm(Lab lab) {
        Background.run(
                () -> course.workbench().survey(lab).documents().stream()
                        .filter(d -> d.id().type().chars().filter(c -> c == '/').count() == 1)
                        .toList(),
                documents -> {
                    head.setText(course.texts().of("ui.cleanup.confirm", documents.size()));
                    list.getChildren()
                            .setAll(documents.stream()
                                    .map(d -> line(
                                            Meaning.PENDING,
                                            d.name(),
                                            d.id().type() + " · "
                                                    + d.id().group().orElse("")))
                                    .toList());
                    delete.setText(course.texts().of("ui.cleanup.deleteItems", documents.size()));
                    delete.setDisable(false);
                },
                this::fail);
    }

    private void delete() {
        var lab = course.lab().get();
        if (lab == null) return;
        delete.setDisable(true);
        head.setText(text("deleting"));
        Background.run(
                () -> course.workbench().clean(lab).await(),
                ending -> {
                    if (ending == Entry.Ending.DONE) receipt(lab);
                    else head.setText(text("failed"));
                },
                this::fail);
    }

    private void receipt(Lab lab) {
        Background.run(() -> course.workbench().receipt(lab), found -> found.ifPresent(this::show), this::fail);
    }

    private void show(Receipt receipt) {
        head.setText(text(receipt.nothingLeft() ? "nothingLeft" : "somethingLeft"));
        list.getChildren()
                .setAll(receipt.lines().stream()
                        .map(l -> line(l.gone() ? Meaning.READY : Meaning.FAILED, l.what(), l.evidence()))
                        .toList());
        delete.setDisable(receipt.nothingLeft());
    }

    private void fail(Exception e) {
        head.setText(Words.error(e, course.texts()));
        list.getChildren().setAll(List.of());
        delete.setDisable(false);
    }

    private static Node line(Meaning meaning, String what, String detail) {
        var line = Nodes.row(
                10,
                Icons.of(meaning, 18),
                Nodes.column(0, Nodes.label(what, "el-mono"), Nodes.label(detail, "el-caption", "el-muted")));
        line.getStyleClass().add("el-row");
        return line;
    }

    private String text(String key) {
        return course.texts().of("ui.cleanup." + key);
    }
}
