package dev.egresslab.ui.attach;

import dev.egresslab.estate.Document;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Place;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;
import dev.egresslab.ui.shell.Visit;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The clusters of a subscription, whoever made them; one of them is looked at. */
public final class ClustersPage implements Page {
    private final Course course;
    private final Texts texts;
    private final ClustersModel model;
    private final VBox content = Nodes.column(16);
    private final ScrollPane body = Nodes.scroll(content);
    private final List<ToggleButton> places = new ArrayList<>();
    private final HBox actions;

    public ClustersPage(Course course) {
        this.course = course;
        texts = course.texts();
        model = new ClustersModel(course.workbench());
        content.getStyleClass().add("el-body");
        course.workbench().places().forEach(place -> places.add(choice(place)));
        var choice = new SegmentedButton(places.toArray(ToggleButton[]::new));
        actions = Nodes.row(12, choice, Buttons.plain("btn-reread-clusters", text("reread"), this::shown));
        model.state().subscribe(this::show);
    }

    @Override
    public String name() {
        return "clusters";
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

    @Override
    public void shown() {
        var place = course.visit().get().place();
        places.forEach(button -> button.setSelected(place.equals(button.getUserData())));
        model.read(place);
    }

    private ToggleButton choice(Place place) {
        var button = new ToggleButton(
                texts.of("ui.place.short." + place.id()),
                new FontIcon(place.billed() ? "mdi2m-microsoft-azure" : "mdi2f-flask-outline"));
        button.setId("clusters-in-" + place.id());
        button.setUserData(place.id());
        button.setMinWidth(HBox.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            course.visit().set(new Visit(place.id(), ""));
            shown();
        });
        return button;
    }

    private void show(ClustersModel.State state) {
        content.getChildren()
                .setAll(
                        switch (state) {
                            case ClustersModel.State.Reading _ -> reading();
                            case ClustersModel.State.SignedOut _ -> signedOut();
                            case ClustersModel.State.Failed failed -> failed(failed.why());
                            case ClustersModel.State.Listed listed
                            when listed.clusters().isEmpty() -> none();
                            case ClustersModel.State.Listed listed ->
                                new ClusterTable(listed.clusters(), texts, this::look);
                        });
    }

    private void look(Document cluster) {
        course.visit().set(new Visit(course.visit().get().place(), cluster.id().toString()));
        course.go("attached");
    }

    private Node reading() {
        var ring = new ProgressIndicator();
        ring.setPrefSize(18, 18);
        ring.setAccessibleText(text("reading"));
        return Nodes.id("clusters-reading", Nodes.row(10, ring, Nodes.prose(text("reading"), "el-muted")));
    }

    private Node none() {
        return Nodes.id(
                "clusters-none",
                Nodes.column(
                        4, Nodes.prose(text("none"), "el-h3"), Nodes.prose(text("none.why"), "el-body-s", "el-muted")));
    }

    private Node signedOut() {
        return Nodes.id(
                "clusters-signed-out",
                Notice.of(
                        Meaning.WARNING,
                        text("signedOut"),
                        text("signedOut.why"),
                        Buttons.plain("btn-clusters-start", text("signedOut.go"), () -> course.go("start"))));
    }

    private Node failed(Exception why) {
        return Nodes.id(
                "clusters-failed",
                Notice.of(
                        Meaning.FAILED,
                        text(kind(why)),
                        Words.error(why, texts),
                        Buttons.plain("btn-clusters-again", text("again"), this::shown)));
    }

    /** Whether nobody answered, or somebody refused. */
    private static String kind(Exception why) {
        if (!(why instanceof CloudException refused)) return "failed";
        return switch (refused.status()) {
            case 0 -> "offline";
            case 401, 403 -> "refused";
            default -> "failed";
        };
    }

    private String text(String key) {
        return texts.of("ui.clusters." + key);
    }
}
