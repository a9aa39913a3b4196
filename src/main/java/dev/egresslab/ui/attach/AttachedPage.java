package dev.egresslab.ui.attach;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Origin;
import dev.egresslab.net.Trace;
import dev.egresslab.plan.Attached;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Stops;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Motion;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.observe.WalkList;
import dev.egresslab.ui.observe.WalkModel;
import dev.egresslab.ui.observe.WalkStage;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;
import dev.egresslab.ui.shell.Portal;
import dev.egresslab.ui.thought.Sides;
import dev.egresslab.ui.thought.ThoughtsModel;
import dev.egresslab.ui.thought.ThoughtsView;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A cluster that is there already: its picture, its way out, the packet's walk, what is wrong, what if. Nothing here writes. */
public final class AttachedPage implements Page {
    private final Course course;
    private final Texts texts;
    private final WalkModel model = new WalkModel();
    private final WalkStage stage;
    private final VBox told = Nodes.column(12);
    private final WalkForm form;
    private final ThoughtsModel thoughts = new ThoughtsModel();
    private final Sides body;
    private final HBox actions;
    private Optional<Attached> attached = Optional.empty();
    private int asked;

    public AttachedPage(Course course, Motion motion) {
        this.course = course;
        texts = course.texts();
        model.reducedProperty().bindBidirectional(motion.reducedProperty());
        stage = new WalkStage(model, course.visitLog(), texts);
        form = new WalkForm(texts, this::walk);
        var panel =
                new VBox(12, told, Nodes.label(texts.of("ui.observe.walk"), "el-h2"), form, new WalkList(model, texts));
        panel.getStyleClass().add("el-panel");
        var scroll = WalkStage.beside(panel);
        var cluster = new HBox(Nodes.grow(stage), scroll);
        var ifs = new ThoughtsView(thoughts, course.world(), texts);
        body = new Sides(text("cluster"), cluster, ifs, texts, () -> {});
        actions = Nodes.row(
                12,
                body.tabs(),
                Nodes.whole(Nodes.label(text("readOnly"), "el-tag", "ok")),
                Buttons.plain("btn-other-clusters", text("others"), () -> course.go("clusters")),
                Buttons.plain("btn-reread-attached", texts.of("ui.clusters.reread"), this::shown));
    }

    @Override
    public String name() {
        return "attached";
    }

    @Override
    public String title() {
        var id = course.visit().get().cluster();
        return id.isEmpty() ? texts.of("ui.clusters.title") : ResourceId.of(id).name();
    }

    @Override
    public String subtitle() {
        var visit = course.visit().get();
        if (visit.cluster().isEmpty()) return "";
        return texts.of(
                "ui.attached.where",
                ResourceId.of(visit.cluster()).group().orElse(""),
                texts.of("ui.shell.place." + visit.place()));
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
    public boolean wide() {
        return true;
    }

    @Override
    public void shown() {
        int mine = ++asked;
        var visit = course.visit().get();
        clear();
        if (visit.cluster().isEmpty()) {
            told.getChildren().setAll(Nodes.id("attached-none", Nodes.prose(text("none"))));
            form.busy(true);
            return;
        }
        form.busy(true);
        told.getChildren().setAll(Nodes.id("attached-reading", Nodes.prose(text("reading"), "el-muted")));
        Background.run(
                () -> course.workbench().attach(visit.place(), visit.cluster()),
                found -> {
                    if (mine == asked) show(found);
                },
                e -> {
                    if (mine == asked) failed(e);
                });
    }

    private void show(Attached found) {
        attached = Optional.of(found);
        thoughts.look(found::sight);
        form.busy(found.origin().isEmpty());
        told.getChildren().setAll(new Egress(found, texts), new ClusterFacts(new Seen(found.cluster(), texts)));
        var portal = Portal.of(course, course.visit().get().place());
        stage.in(portal);
        portal.link(found.cluster().id()).ifPresent(link -> told.getChildren().add(Nodes.id("attached-portal", link)));
        found.unread()
                .ifPresent(e -> told.getChildren()
                        .add(Nodes.id(
                                "attached-unread", Notice.of(Meaning.WARNING, text("unread"), Words.error(e, texts)))));
        told.getChildren().add(new FindingList(found.findings(), texts));
        draw(found);
        follow(found.way());
    }

    private void clear() {
        thoughts.clear();
        attached = Optional.empty();
        course.visitLog().clear();
        model.show(List.of());
    }

    private void failed(Exception e) {
        thoughts.fail(e);
        told.getChildren()
                .setAll(Nodes.id("attached-failed", Notice.of(Meaning.FAILED, text("failed"), Words.error(e, texts))));
    }

    /** Another destination: computed from what was read, nothing is sent. */
    private void walk() {
        attached.ifPresent(found -> Background.run(
                () -> found.probe(form.url()).map(probe -> course.workbench().trace(found.estate(), probe)),
                way -> {
                    draw(found);
                    follow(way);
                },
                e -> form.wrong(Words.error(e, texts))));
    }

    private void draw(Attached found) {
        var pod = found.origin()
                .filter(Origin.Pod.class::isInstance)
                .map(Origin.Pod.class::cast)
                .map(p -> p.namespace() + "/" + p.name());
        stage.draw(found.estate(), course.world(), form.host(), pod.orElse(""));
    }

    private void follow(Optional<Trace> way) {
        form.wrong("");
        way.ifPresent(walked -> course.visitLog().add(course.workbench().now(), walked));
        model.show(way.map(Stops::of).orElse(List.of()));
    }

    private String text(String key) {
        return texts.of("ui.attached." + key);
    }
}
