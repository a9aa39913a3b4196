package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Standing;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Where to run, what was interrupted, and the labs so far. */
public final class StartPage implements Page {
    private record Row(Lab lab, Standing standing) {}

    private final Course course;
    private final VBox banner = Nodes.column(0);
    private final VBox recent = Nodes.id("recent-labs", Nodes.column(4));
    private final ScrollPane body;

    public StartPage(Course course) {
        this.course = course;
        var content = Nodes.column(18, banner, placeCard(), Nodes.label(text("recent"), "el-h2"), recent);
        content.getStyleClass().add("el-body");
        body = new ScrollPane(content);
        body.setFitToWidth(true);
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
    public void shown() {
        Background.run(
                () -> course.workbench().labs().stream()
                        .map(lab -> new Row(lab, course.workbench().standing(lab)))
                        .toList(),
                this::list,
                _ -> list(List.of()));
    }

    private Node placeCard() {
        var place = course.place().get();
        var start = Buttons.primary("btn-start-practice", text("startIn"), () -> course.go("types"));
        var words = Nodes.column(
                2,
                Nodes.label(course.texts().of("ui.shell.place." + place.id()), "el-h2"),
                Nodes.prose(text("practice"), "el-muted"));
        var card = Nodes.row(16, Icons.of(Meaning.PRACTICE, 24), Nodes.grow(words), start);
        card.getStyleClass().addAll("el-card", "chosen");
        return card;
    }

    private void list(List<Row> rows) {
        recent.getChildren().clear();
        banner.getChildren().clear();
        if (rows.isEmpty()) recent.getChildren().add(Nodes.prose(text("none"), "el-muted"));
        rows.forEach(row -> recent.getChildren().add(row(row)));
        rows.stream()
                .filter(r -> r.standing().state() == Standing.State.INTERRUPTED)
                .findFirst()
                .ifPresent(this::interrupted);
    }

    private void interrupted(Row row) {
        var words = Nodes.column(
                2,
                Nodes.label(course.texts().of("ui.start.interrupted", typeTitle(row.lab())), "el-h3"),
                Nodes.prose(text("interrupted.why"), "el-body-s"));
        var line = Nodes.row(
                16,
                Icons.of(Meaning.WARNING, 20),
                Nodes.grow(words),
                Buttons.plain("btn-resume-lab", text("resume"), () -> open(row.lab(), "provision")),
                Buttons.plain("btn-clean-interrupted", text("clean"), () -> open(row.lab(), "cleanup")));
        line.getStyleClass().add("el-banner");
        banner.getChildren().setAll(line);
    }

    private Node row(Row row) {
        var state = row.standing().state();
        var tag = Nodes.label(course.texts().of("ui.state." + state.name()), "el-tag", tone(state));
        var line = Nodes.row(
                12,
                Icons.tile(Types.meaning(row.lab().type())),
                Nodes.grow(Nodes.column(
                        0,
                        Nodes.label(typeTitle(row.lab()), "el-strong"),
                        Nodes.label(row.lab().id(), "el-mono-s", "el-muted"))),
                tag,
                action(row));
        line.getStyleClass().add("el-row");
        return line;
    }

    private Button action(Row row) {
        return switch (row.standing().state()) {
            case READY -> Buttons.plain("btn-open-" + row.lab().id(), text("open"), () -> open(row.lab(), "observe"));
            case CLEANED ->
                Buttons.plain("btn-receipt-" + row.lab().id(), text("receipt"), () -> open(row.lab(), "cleanup"));
            case CLEANING ->
                Buttons.plain("btn-open-" + row.lab().id(), text("open"), () -> open(row.lab(), "cleanup"));
            case DRAFT, BUILDING, INTERRUPTED, FAILED, CANCELLED ->
                Buttons.plain("btn-open-" + row.lab().id(), text("open"), () -> open(row.lab(), "provision"));
        };
    }

    private void open(Lab lab, String page) {
        course.lab().set(lab);
        course.go(page);
    }

    private String typeTitle(Lab lab) {
        return course.texts().of("outbound." + lab.type() + ".title");
    }

    private static String tone(Standing.State state) {
        return switch (state) {
            case READY -> "ok";
            case FAILED -> "da";
            case INTERRUPTED, CANCELLED -> "wa";
            case BUILDING, CLEANING -> "ac";
            case DRAFT, CLEANED -> state.name().toLowerCase(Locale.ROOT);
        };
    }

    private String text(String key) {
        return course.texts().of("ui.start." + key);
    }
}
