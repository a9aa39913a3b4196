package dev.egresslab.ui.wizard;

import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Keys;
import dev.egresslab.ui.kit.LessonNote;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The ways out, as cards or as a table; one of them is chosen, and both show which. */
public final class TypesPage implements Page {
    private static final String REMEMBERED = "types.table";

    private final Course course;
    private final TypeCards grid;
    private final VBox content;
    private final ScrollPane body;
    private final ToggleButton asCards;
    private final ToggleButton asTable;
    private final SegmentedButton views;
    private final Button next;
    private final HBox foot;
    private final LessonNote lesson;
    private final UnbuiltTypes others;
    private Optional<TypesTable> table = Optional.empty();

    public TypesPage(Course course) {
        this.course = course;
        lesson = new LessonNote("D9", course.texts());
        others = new UnbuiltTypes(course.texts());
        content = Nodes.column(18);
        content.getStyleClass().add("el-body");
        body = Nodes.scroll(content);
        grid = new TypeCards(body.widthProperty());
        asCards = view("cards", "mdi2v-view-grid-outline", false);
        asTable = view("table", "mdi2t-table", true);
        views = new SegmentedButton(asCards, asTable);
        Keys.on(body, "Shortcut+T", () -> see(!course.memory().on(REMEMBERED)));
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        next = Buttons.primary("btn-continue-types", "", () -> course.go("parameters"));
        next.setGraphic(new FontIcon("mdi2a-arrow-right"));
        next.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        foot = Buttons.foot(
                Nodes.label(text("ui.types.nothingYet"), "el-body-s", "el-muted"),
                Buttons.plain("btn-back-types", text("ui.back"), () -> course.go("start")),
                next);
        course.type().addListener((_, _, _) -> mark());
    }

    @Override
    public String name() {
        return "types";
    }

    @Override
    public String title() {
        return text("ui.types.title");
    }

    @Override
    public String subtitle() {
        return text("ui.types.subtitle");
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Node actions() {
        return views;
    }

    @Override
    public Node foot() {
        return foot;
    }

    @Override
    public void shown() {
        var facts = new ArrayList<TypeFacts>();
        for (var type : OutboundTypes.ALL)
            facts.add(TypeFacts.of(type, course.workbench(), course.prices(), course.texts()));
        var cards = new ArrayList<TypeCard>();
        for (var one : facts) {
            var card = new TypeCard(one, course.texts(), here(one));
            card.setOnMouseClicked(_ -> {
                card.requestFocus();
                course.choose(one.type());
            });
            cards.add(card);
        }
        grid.show(cards);
        table = Optional.of(new TypesTable(facts, course.texts(), course::choose, this::here));
        see(course.memory().on(REMEMBERED));
    }

    /** How long it takes where it will run, where a lab clock says something else than Azure would. */
    private Optional<Duration> here(TypeFacts facts) {
        return course.place()
                .get()
                .clock()
                .filter(clock -> clock.speed() > 1 && !Double.isInfinite(clock.speed()))
                .map(clock -> Duration.ofSeconds(Math.round(facts.inAzure().toSeconds() / clock.speed())));
    }

    private void see(boolean asTableNow) {
        course.memory().put(REMEMBERED, asTableNow);
        asCards.setSelected(!asTableNow);
        asTable.setSelected(asTableNow);
        if (asTableNow) {
            var note = Nodes.row(
                    10,
                    new FontIcon("mdi2i-information-outline"),
                    Nodes.grow(Nodes.prose(text("ui.types.prices"), "el-body-s", "el-muted")));
            content.getChildren().setAll(table.orElseThrow(), note, lesson, others);
        } else content.getChildren().setAll(grid, lesson, others);
        mark();
    }

    private ToggleButton view(String key, String icon, boolean table) {
        var button = new ToggleButton(text("ui.types." + key), new FontIcon(icon));
        button.setId("view-" + key);
        button.setMinWidth(HBox.USE_PREF_SIZE);
        button.setOnAction(_ -> see(table));
        return button;
    }

    /** Arrows go from card to card, space chooses, 1 to 4 choose at once. */
    private void pressed(KeyEvent event) {
        if (event.isShortcutDown()) return;
        int number = "1234".indexOf(event.getText().isEmpty() ? "-" : event.getText());
        switch (event.getCode()) {
            case RIGHT, DOWN -> grid.focus(1);
            case LEFT, UP -> grid.focus(-1);
            case SPACE -> grid.focused().ifPresent(i -> course.choose(OutboundTypes.ALL.get(i)));
            case ENTER -> next.fire();
            default -> {
                if (number < 0 || number >= OutboundTypes.ALL.size()) return;
                course.choose(OutboundTypes.ALL.get(number));
            }
        }
        event.consume();
    }

    private void mark() {
        List<OutboundType> all = OutboundTypes.ALL;
        var id = course.type().get().id();
        grid.mark(all.stream().map(OutboundType::id).toList().indexOf(id));
        table.ifPresent(t -> t.mark(id));
        next.setText(course.texts().of("ui.types.continue", text("outbound." + id + ".title")));
    }

    private String text(String key) {
        return course.texts().of(key);
    }
}
