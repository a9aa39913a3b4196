package dev.egresslab.ui.observe;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Lab;
import dev.egresslab.net.Origin;
import dev.egresslab.net.PowerState;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Trace;
import dev.egresslab.net.World;
import dev.egresslab.plan.Measurement;
import dev.egresslab.plan.Proof;
import dev.egresslab.ui.diagram.Places;
import dev.egresslab.ui.diagram.Stop;
import dev.egresslab.ui.diagram.Stops;
import dev.egresslab.ui.kit.Above;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Keys;
import dev.egresslab.ui.kit.Motion;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.report.ReportBox;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;
import dev.egresslab.ui.shell.Portal;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Which address the internet sees, and why. */
public final class ObservePage implements Page {
    private record Seen(Measurement measurement, Estate estate) {}

    private record Followed(Trace trace, Estate estate, Ipv4 client) {}

    private final Course course;
    private final WalkModel model = new WalkModel();
    private final WalkStage stage;
    private final MeasuredCard card;
    private final ServiceCard service;
    private final SampleCard sample;
    private final ProbeForm form;
    private final AllowCard allow;
    private final VBox remedy = Nodes.column(8);
    private final ProbeHistory history = new ProbeHistory();
    private final ReportBox report;
    private final LabTags tags;
    private final DriftStrip drift;
    private final PutBack putBack;
    private final StackPane body;
    private final Places places;
    private Optional<Estate> known = Optional.empty();
    private Optional<Measurement> last = Optional.empty();
    private String shownLab = "";

    public ObservePage(Course course, Motion motion) {
        this.course = course;
        places = new Places("diagram/", course.memory()::text, (key, value) -> {
            course.memory().put(key, value);
            course.memory().save();
        });
        model.reducedProperty().bindBidirectional(motion.reducedProperty());
        stage = new WalkStage(model, course.log(), course.texts());
        card = new MeasuredCard(course.texts());
        service = new ServiceCard(course, this::follow);
        sample = new SampleCard(course);
        form = new ProbeForm(course.texts(), this::probe);
        allow = new AllowCard(course, this::probe, card::failed);
        var panel = new VBox(
                12,
                Nodes.label(text("probe"), "el-h2"),
                form,
                card,
                remedy,
                Nodes.row(8, Nodes.label(text("walk"), "el-h2"), Nodes.spring(), hops()),
                new WalkList(model, course.texts()),
                sample,
                service,
                new HistoryHead(history, course.texts(), card::failed),
                new HistoryList(history, course.texts(), this::again));
        panel.getStyleClass().add("el-panel");
        var scroll = WalkStage.beside(panel);
        report = new ReportBox(course);
        tags = new LabTags(course);
        var above = new Above();
        drift = new DriftStrip(course.texts(), this::back);
        putBack = new PutBack(course, above, drift, this::probe);
        body = new StackPane(new HBox(Nodes.grow(new VBox(drift, stage)), scroll), above);
        VBox.setVgrow(stage, javafx.scene.layout.Priority.ALWAYS);
        Keys.on(body, "Shortcut+Enter", this::probe);
        course.surveyed().addListener((_, _, estate) -> changed(estate));
    }

    /** How many stops the packet came to. */
    private Label hops() {
        var count = Nodes.id("walk-hops", Nodes.label("", "el-body-s", "el-muted"));
        count.textProperty().bind(model.stopsProperty().map(stops -> {
            long reached = stops.stream().filter(Stop::reached).count();
            return reached == 0 ? "" : course.texts().of("ui.observe.hops", reached);
        }));
        return count;
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
    public Node tags() {
        return tags;
    }

    @Override
    public Node actions() {
        return report;
    }

    @Override
    public boolean wide() {
        return true;
    }

    /** The walk that is looked at, for other places that show it. */
    public WalkModel model() {
        return model;
    }

    /** The picture that is looked at. */
    public WalkStage stage() {
        return stage;
    }

    @Override
    public void shown() {
        var lab = course.lab().get();
        if (lab == null || shownLab.equals(lab.id())) return;
        shownLab = lab.id();
        report.clear();
        stage.movable(places.in(lab.id()));
        stage.in(Portal.of(course, lab.place()));
        last = Optional.empty();
        history.clear();
        known = Optional.empty();
        drift.clear();
        model.show(List.of());
        service.reset();
        sample.reset();
        probe();
    }

    private void back() {
        putBack.look();
    }

    private void probe() {
        var lab = course.lab().get();
        if (lab == null) return;
        var asked = form.url();
        form.busy(true);
        card.running(asked);
        remedy.getChildren().clear();
        Background.run(() -> seen(lab, asked), this::show, e -> {
            form.busy(false);
            card.failed(Words.error(e, course.texts()));
            drawn(lab);
        });
    }

    /** What exists is worth seeing also where nothing can be sent; a cluster that somebody stopped can be started from here. */
    private void drawn(Lab lab) {
        Background.run(
                () -> course.workbench().survey(lab),
                estate -> {
                    known = Optional.of(estate);
                    stage.draw(estate, course.world(), HistoryList.host(form.url()));
                    tags.show(estate);
                    if (PowerState.stopped(estate))
                        remedy.getChildren().setAll(Buttons.plain("btn-start-again", text("back"), this::back));
                },
                _ -> {});
    }

    /** The way of a browser's request to an address of the lab, predicted from what exists. */
    private void follow(String address) {
        var lab = course.lab().get();
        if (lab == null) return;
        Background.run(
                () -> {
                    // where the internet does not tell, any address outside takes the same way
                    var here =
                            course.workbench().place(lab.place()).workstation().orElse(World.WORKSTATION);
                    var browser = Probe.http(new Origin.Internet(here), address, 80, "/");
                    var estate = course.workbench().survey(lab);
                    return new Followed(course.workbench().trace(estate, browser), estate, here);
                },
                followed -> {
                    stage.draw(followed.estate(), course.world(), HistoryList.host(form.url()), followed.client());
                    stage.remedy(Optional.empty());
                    model.show(Stops.of(followed.trace()));
                },
                e -> card.failed(Words.error(e, course.texts())));
    }

    private Seen seen(Lab lab, String asked) {
        var measured = course.workbench().probe(lab, "nginx", asked);
        return new Seen(measured, course.workbench().survey(lab));
    }

    private void show(Seen seen) {
        form.busy(false);
        var measured = seen.measurement();
        last = Optional.of(measured);
        var stops = stops(measured);
        known = Optional.of(seen.estate());
        tags.show(seen.estate());
        measured.predicted().ifPresent(walked -> course.log().add(measured.at(), walked));
        stage.draw(seen.estate(), course.world(), HistoryList.host(measured.url()));
        model.show(stops, measured.measured());
        card.show(measured);
        offer(measured);
        history.add(measured);
    }

    private static List<Stop> stops(Measurement sent) {
        return sent.predicted().map(way -> Stops.of(way, Proof.of(sent))).orElse(List.of());
    }

    /** Somebody changed what exists: the picture, and the way that the last request would take now. */
    private void changed(Estate estate) {
        var lab = course.lab().get();
        if (lab == null || !shownLab.equals(lab.id())) return;
        known.ifPresent(before -> course.log().changed().ifPresent(at -> drift.add(Drift.between(before, estate), at)));
        known = Optional.of(estate);
        tags.show(estate);
        last.ifPresent(measured -> {
            stage.draw(estate, course.world(), HistoryList.host(measured.url()));
            model.show(
                    Rewalk.of(measured, estate, course.world()).map(Stops::of).orElse(List.of()));
        });
    }

    /** The walk of an earlier request, as it was then. */
    private void again(Measurement earlier) {
        known.ifPresent(estate -> stage.draw(estate, course.world(), HistoryList.host(earlier.url())));
        model.show(stops(earlier), earlier.measured());
        card.show(earlier);
        offer(earlier);
    }

    /** Beside the stop that denied it; under the address where the pod itself does not run. */
    private void offer(Measurement measured) {
        var card = allow.of(measured);
        boolean walked = measured.verdict() == Measurement.Verdict.DENIED
                && !model.stops().isEmpty();
        stage.remedy(walked ? card.map(c -> c) : Optional.empty());
        remedy.getChildren().clear();
        if (!walked) card.ifPresent(remedy.getChildren()::add);
    }

    private String text(String key) {
        return course.texts().of("ui.observe." + key);
    }
}
