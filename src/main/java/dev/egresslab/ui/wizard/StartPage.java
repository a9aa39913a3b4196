package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.Place;
import dev.egresslab.plan.Schedule;
import dev.egresslab.plan.Standing;
import dev.egresslab.ui.attach.LookCard;
import dev.egresslab.ui.fault.EndStrip;
import dev.egresslab.ui.fault.FaultMenu;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;
import dev.egresslab.ui.signin.AzureCard;
import dev.egresslab.ui.signin.SignInModel;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where to run, what was stopped half way, and the labs so far. */
public final class StartPage implements Page {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** What the banner says of a lab. */
    private record Told(String lab, Standing standing) {}

    private final Course course;
    private final VBox banner = Nodes.column(0);
    private final VBox past = Nodes.column(0);
    private final VBox recent = Nodes.column(0);
    private final HBox places = new HBox(20);
    private final Label checked = Nodes.id("labs-checked", Nodes.label("", "el-body-s", "el-muted"));
    private final LookCard look;
    private final ScrollPane body;
    private final Node actions;
    private final Optional<SignInModel> signIn;
    private final LabsKnown labs;
    private final RecentLabs table;
    private Optional<List<Told>> told = Optional.empty();

    /** @param signIn where a place asks who comes */
    public StartPage(Course course, Optional<SignInModel> signIn) {
        this.course = course;
        this.signIn = signIn;
        var again = Nodes.id("btn-reread-labs", new Button("", new FontIcon("mdi2r-refresh")));
        again.getStyleClass().addAll("button-icon", "el-small");
        again.setTooltip(new Tooltip(text("reread")));
        again.setAccessibleText(text("reread"));
        again.setOnAction(_ -> shown());
        look = new LookCard(course);
        var content = Nodes.column(16, banner, past, Nodes.label(text("where"), "el-h2"), places);
        course.place()
                .get()
                .troubles()
                .ifPresent(troubles -> content.getChildren().add(FaultMenu.of(troubles, course.texts())));
        content.getChildren()
                .addAll(
                        look,
                        Nodes.row(12, Nodes.label(text("recent"), "el-h2"), Nodes.spring(), checked, again),
                        recent);
        content.getStyleClass().add("el-body");
        body = Nodes.scroll(content);
        table = new RecentLabs(course.texts(), this::open, this::again, this::forget);
        labs = new LabsKnown(course.workbench(), this::list, this::unread);
        var receipts = Buttons.plain("btn-show-receipts", text("receipts"), () -> course.go("receipts"));
        receipts.setGraphic(new FontIcon("mdi2h-history"));
        actions = receipts;
    }

    @Override
    public String name() {
        return "start";
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
        places.getChildren()
                .setAll(course.workbench().places().stream().map(this::place).toList());
        labs.begin();
        Background.run(course.workbench()::pastEnd, this::past, _ -> past(List.of()));
    }

    @Override
    public void hidden() {
        labs.end();
    }

    private void past(List<Lab> labs) {
        past.getChildren()
                .setAll(labs.stream()
                        .map(lab -> EndStrip.of(lab, course.texts(), found -> open(found, "cleanup")))
                        .toList());
        Nodes.shown(past, !labs.isEmpty());
    }

    private Node place(Place place) {
        Runnable start = () -> {
            course.place().set(place);
            course.lab().set(null);
            course.go("types");
        };
        var card = signIn.filter(_ -> place.entrance().isPresent())
                .<Node>map(model -> new AzureCard(model, course.texts(), start))
                .orElseGet(() -> new PlaceCard(place, course.texts(), usage(place), start));
        if (place.equals(course.place().get())) card.getStyleClass().add("chosen");
        return card;
    }

    private PlaceCard.Usage usage(Place place) {
        var longest = OutboundTypes.ALL.getLast();
        var usual = Answers.usual(longest.parameters());
        return new PlaceCard.Usage(
                course.texts().of("outbound." + longest.id() + ".title"),
                Schedule.of(course.workbench().preview(longest.id(), usual)).total(),
                course.workbench().labs().stream()
                        .filter(lab -> lab.place().equals(place.id()))
                        .map(Lab::created)
                        .max(Instant::compareTo));
    }

    private void list(List<Known> labs) {
        stopped(labs.stream().filter(Known::stopped).toList());
        checked.setText(course.texts()
                .of("ui.start.checked", TIME.format(course.workbench().now())));
        if (labs.isEmpty()) {
            recent.getChildren().setAll(Nodes.id("no-labs", Nodes.prose(text("none"), "el-muted")));
            return;
        }
        table.show(labs);
        if (!recent.getChildren().contains(table)) recent.getChildren().setAll(table);
    }

    /** The banner stays as it is, and keeps the focus, as long as it says the same. */
    private void stopped(List<Known> labs) {
        var said = labs.stream().map(l -> new Told(l.lab().id(), l.standing())).toList();
        if (told.filter(said::equals).isPresent()) return;
        told = Optional.of(said);
        banner.getChildren().clear();
        Nodes.shown(banner, !labs.isEmpty());
        if (labs.isEmpty()) return;
        var first = labs.getFirst();
        var strip = new ResumeBanner(
                labs,
                course.texts(),
                () -> open(first.lab(), first.past().removing() ? "cleanup" : "provision"),
                () -> recent.requestFocus());
        banner.getChildren().setAll(strip);
        if (Presence.before(first, course.workbench()) != Presence.ASKING) return;
        Background.run(
                () -> Meanwhile.of(first, course.workbench()),
                found -> found.ifPresent(words -> strip.meanwhile(course.texts().of(words))),
                _ -> {});
    }

    /** The record on this computer could not be read. */
    private void unread(Exception e) {
        var words =
                Nodes.row(12, Icons.of(Meaning.FAILED, 20), Nodes.grow(Nodes.prose(Words.error(e, course.texts()))));
        words.getStyleClass().addAll("el-banner", "da");
        words.setId("labs-unread");
        recent.getChildren().setAll(words);
        Nodes.shown(banner, false);
    }

    private void open(Lab lab, String page) {
        course.lab().set(lab);
        course.go(page);
    }

    /** The same answers once more, to be changed or not. */
    private void again(Lab lab) {
        OutboundTypes.find(lab.type()).ifPresent(type -> {
            course.lab().set(null);
            course.choose(type);
            course.answers().set(lab.answers());
            course.go("parameters");
        });
    }

    private void forget(Lab lab) {
        if (lab.equals(course.lab().get())) course.lab().set(null);
        Background.run(
                () -> {
                    course.workbench().forget(lab);
                    return lab;
                },
                _ -> shown(),
                this::unread);
    }

    private String text(String key) {
        return course.texts().of("ui.start." + key);
    }
}
