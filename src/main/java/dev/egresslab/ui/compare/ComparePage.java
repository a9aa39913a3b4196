package dev.egresslab.ui.compare;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.PngWriter;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Two to four labs side by side. */
public final class ComparePage implements Page {
    private final Texts texts;
    private final CompareModel model;
    private final CompareTable table;
    private final Label hidden = Nodes.id("compare-hidden", Nodes.label("", "el-caption", "el-muted"));
    private final Label trouble = Nodes.id("compare-trouble", Nodes.prose("", "el-danger-text"));
    private final VBox content = Nodes.column(10);
    private final ScrollPane body = new ScrollPane(content);
    private final Button probe;
    private final CompareTools tools;
    private final Picks picks;
    private final VBox invite;

    public ComparePage(Course course) {
        texts = course.texts();
        model = new CompareModel(course);
        table = new CompareTable(course, lab -> {
            course.lab().set(lab);
            course.go("observe");
        });
        picks = new Picks(model, texts, () -> course.go("start"));
        invite = invite();
        probe = Buttons.primary("btn-probe-all", text("probe"), model::probe);
        probe.setGraphic(new FontIcon("mdi2r-radar"));
        tools = new CompareTools(texts, () -> model.columns(), this::rows, this::refused, () -> PngWriter.of(table));
        tools.only().addListener((_, _, _) -> show());
        content.getStyleClass().add("el-body");
        body.setFitToWidth(true);
        body.hvalueProperty().addListener((_, _, _) -> freeze());
        body.viewportBoundsProperty().addListener((_, _, _) -> freeze());
        model.columns().addListener((ListChangeListener<Column>) _ -> show());
        model.busy().addListener((_, _, _) -> show());
        model.trouble()
                .addListener((_, _, e) -> trouble.setText(
                        e.map(wrong -> Words.error(wrong, texts)).orElse("")));
        show();
    }

    @Override
    public String name() {
        return "compare";
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
        return Nodes.row(12, tools, probe);
    }

    @Override
    public Node aside() {
        return picks;
    }

    @Override
    public void shown() {
        model.read();
    }

    private void show() {
        trouble.setManaged(!trouble.getText().isEmpty());
        boolean enough = model.columns().size() > 1;
        probe.setDisable(!enough || model.columns().stream().anyMatch(c -> c.probing() > 0));
        tools.setDisable(!enough);
        if (!enough) {
            content.getChildren().setAll(trouble, invite);
            return;
        }
        var rows = rows();
        int left = new Rows(texts).of(model.columns()).size() - rows.size();
        hidden.setText(tools.only().get() ? texts.of("ui.compare.hidden", left) : "");
        table.show(model.columns(), rows);
        content.getChildren().setAll(trouble, table, hidden);
    }

    /** The names of the rows stay in sight. */
    private void freeze() {
        double room = body.getViewportBounds().getWidth();
        double hidden = Math.max(0, content.getWidth() - room) * body.getHvalue();
        table.freeze(Math.max(0, hidden - content.getInsets().getLeft()));
    }

    private List<Row> rows() {
        return new Rows(texts)
                .of(model.columns()).stream()
                        .filter(row -> !tools.only().get() || row.differs())
                        .toList();
    }

    private VBox invite() {
        var create = Buttons.plain("btn-create-all", text("createAll"), model::create);
        create.disableProperty().bind(model.busy());
        var words = Nodes.id("compare-invite", Nodes.prose(text("invite"), "el-muted"));
        words.textProperty().bind(model.busy().map(busy -> text(busy ? "working" : "invite")));
        var card = Nodes.column(12, Nodes.label(text("few"), "el-h2"), words, create);
        card.getStyleClass().add("el-card");
        card.setMaxWidth(560);
        return card;
    }

    private void refused(String words) {
        trouble.setText(words);
        show();
    }

    private String text(String key) {
        return texts.of("ui.compare." + key);
    }
}
