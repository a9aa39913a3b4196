package dev.egresslab.ui.observe;

import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Measurement;
import dev.egresslab.ui.diagram.DiagramView;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;

import java.net.URI;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which address the internet sees, and why. */
public final class ObservePage implements Page {
    private record Seen(Measurement measurement, Estate estate) {}

    private final Course course;
    private final DiagramView diagram = new DiagramView();
    private final MeasuredCard card;
    private final WalkList walk;
    private final HopCard hop;
    private final ServiceCard service;
    private final ResourcesTree resources;
    private final VBox history = Nodes.id("probe-history", Nodes.column(2));
    private final ComboBox<String> url = Nodes.id("field-url", new ComboBox<>());
    private final Button send;
    private final HBox body;
    private Optional<Measurement> last = Optional.empty();
    private String shownLab = "";

    public ObservePage(Course course) {
        this.course = course;
        card = new MeasuredCard(course);
        hop = new HopCard(course.texts());
        walk = new WalkList(course.texts(), this::select);
        resources = new ResourcesTree();
        service = new ServiceCard(course);
        url.setEditable(true);
        url.getItems()
                .setAll(
                        "http://ifconfig.me",
                        "http://api.ipify.org",
                        "https://mcr.microsoft.com",
                        "https://registry-1.docker.io");
        url.setValue("http://ifconfig.me");
        url.setMaxWidth(Double.MAX_VALUE);
        url.setAccessibleText(text("url"));
        send = Buttons.primary("btn-send-probe", text("send"), this::probe);
        card.onAllowed(this::probe);
        VBox.setVgrow(diagram, Priority.ALWAYS);
        var topology = new VBox(diagram, hop);
        var tabs = new TabPane(tab("topology", topology), tab("resources", resources));
        var panel = new VBox(
                12,
                Nodes.label(text("probe"), "el-h2"),
                Nodes.row(8, Nodes.label("nginx", "el-mono"), Nodes.grow(url), send),
                card,
                Nodes.label(text("walk"), "el-h2"),
                walk,
                service,
                Nodes.label(text("history"), "el-h2"),
                history);
        panel.getStyleClass().add("el-panel");
        var scroll = new ScrollPane(panel);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(400);
        scroll.setPrefWidth(400);
        body = new HBox(Nodes.grow(tabs), scroll);
    }

    @Override
    public String name() {
        return "observe";
    }

    @Override
    public String title() {
        return Optional.ofNullable(course.lab().get())
                .map(lab ->
                        course.texts().of("ui.observe.title", course.texts().of("outbound." + lab.type() + ".title")))
                .orElse("");
    }

    @Override
    public String subtitle() {
        return Optional.ofNullable(course.lab().get())
                .map(lab -> lab.type() + " · " + lab.id())
                .orElse("");
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public void shown() {
        var lab = course.lab().get();
        if (lab == null || shownLab.equals(lab.id())) return;
        shownLab = lab.id();
        history.getChildren().clear();
        service.reset();
        probe();
    }

    private void probe() {
        var lab = course.lab().get();
        if (lab == null) return;
        var asked = Optional.ofNullable(url.getEditor().getText())
                .filter(t -> !t.isBlank())
                .orElse("http://ifconfig.me");
        send.setDisable(true);
        card.running(asked);
        Background.run(() -> seen(lab, asked), this::show, e -> {
            send.setDisable(false);
            card.failed(Words.error(e, course.texts()));
        });
    }

    private Seen seen(Lab lab, String asked) {
        var measured = course.workbench().probe(lab, "nginx", asked);
        return new Seen(measured, course.workbench().survey(lab));
    }

    private void show(Seen seen) {
        send.setDisable(false);
        var measured = seen.measurement();
        last = Optional.of(measured);
        diagram.survey(seen.estate(), course.world(), host(measured.url()));
        resources.show(seen.estate());
        var trace = measured.predicted();
        trace.ifPresent(t -> walk.show(t));
        trace.ifPresent(t -> select(t.hops().size() - 1));
        card.show(measured);
        history.getChildren()
                .addFirst(Nodes.row(
                        8,
                        Nodes.label(host(measured.url()), "el-mono-s"),
                        Nodes.spring(),
                        Nodes.label(
                                measured.measured()
                                        .map(Object::toString)
                                        .orElseGet(() -> course.texts().of("verdict." + measured.verdict())),
                                "el-mono-s")));
    }

    private void select(int index) {
        last.flatMap(Measurement::predicted).ifPresent(trace -> {
            diagram.walk(trace, index);
            walk.select(index);
            hop.show(trace.hops().get(index), index + 1);
        });
    }

    private Tab tab(String key, Node content) {
        var tab = new Tab(text(key), content);
        tab.setClosable(false);
        tab.setId("tab-" + key);
        return tab;
    }

    private static String host(String url) {
        var host = URI.create(url.contains("://") ? url : "http://" + url).getHost();
        return host == null ? url : host;
    }

    private String text(String key) {
        return course.texts().of("ui.observe." + key);
    }
}
