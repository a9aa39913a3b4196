package dev.egresslab.ui.wizard;

import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Types;
import dev.egresslab.ui.kit.Words;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The ways out side by side: a column for each, a row for each property; a column's head chooses it. */
final class TypesTable extends GridPane {
    private final Texts texts;
    private final Consumer<OutboundType> choose;
    private final List<TypeFacts> all;
    private final ToggleGroup heads = new ToggleGroup();
    private int row;

    TypesTable(
            List<TypeFacts> all,
            Texts texts,
            Consumer<OutboundType> choose,
            Function<TypeFacts, Optional<Duration>> here) {
        this.all = List.copyOf(all);
        this.texts = texts;
        this.choose = choose;
        getStyleClass().add("el-table");
        setId("types-table");
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(texts.of("ui.types.title"));
        var names = new ColumnConstraints();
        names.setPercentWidth(16);
        getColumnConstraints().add(names);
        for (var _ : all) {
            var column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setPercentWidth(84.0 / all.size());
            getColumnConstraints().add(column);
        }
        add("", this::head);
        add("owner", f -> words(texts.of(TypeCard.owner(f))));
        add("measured", this::measured);
        add("allowed", f -> words(allowed(f)));
        add("ports", f -> words(texts.of("outbound." + f.type().id() + ".ports")));
        add("shared", f -> yes(f.shared()));
        add("vnet", f -> yes(f.ownNetwork()));
        add("filters", f -> yes(f.firewall()));
        add("ingress", f -> f.firewall() ? marked(Meaning.WARNING, "needsFix", "wa") : yes(true));
        add("steps", f -> words(texts.of("ui.types.steps.of", f.steps())));
        add("cost", f -> Nodes.label(texts.of("ui.perHour", f.perHour()), "el-semi"));
        add("inAzure", f -> words(Words.duration(f.inAzure(), texts)));
        if (all.stream().allMatch(f -> here.apply(f).isPresent()))
            add("here", f -> words(Words.duration(here.apply(f).orElseThrow(), texts)));
    }

    /** Marks the column of the type that is chosen. */
    void mark(String type) {
        getChildren().forEach(cell -> {
            cell.getStyleClass().remove("chosen");
            if (type.equals(cell.getUserData())) cell.getStyleClass().add("chosen");
        });
        heads.getToggles().stream()
                .filter(head -> type.equals(head.getUserData()))
                .forEach(heads::selectToggle);
    }

    private void add(String key, Function<TypeFacts, Node> cell) {
        var name = Nodes.label(key.isEmpty() ? "" : texts.of("ui.types." + key), "el-body-s", "el-muted");
        var first = cell(Nodes.whole(name), "");
        first.getStyleClass().add("name");
        add(first, 0, row);
        for (int i = 0; i < all.size(); i++) {
            var facts = all.get(i);
            var node = cell(cell.apply(facts), facts.type().id());
            if (key.isEmpty()) node.getStyleClass().add("head");
            add(node, i + 1, row);
        }
        row++;
    }

    private static HBox cell(Node content, String type) {
        var cell = new HBox(content);
        cell.setUserData(type);
        cell.getStyleClass().add("el-types-cell");
        cell.setMaxWidth(Double.MAX_VALUE);
        return cell;
    }

    private Node head(TypeFacts facts) {
        var id = facts.type().id();
        var head = new ToggleButton(
                "",
                Nodes.row(
                        6,
                        Icons.tile(Types.meaning(facts.type())),
                        Nodes.column(
                                0,
                                Nodes.label(texts.of("outbound." + id + ".title"), "el-body-s", "el-semi"),
                                Nodes.label(id, "el-mono-s", "el-muted"))));
        head.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        head.setAccessibleText(texts.of("outbound." + id + ".title"));
        head.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        head.setId("head-" + id);
        head.setUserData(id);
        head.setToggleGroup(heads);
        head.getStyleClass().setAll("toggle-button", "el-types-head");
        head.setOnAction(_ -> choose.accept(facts.type()));
        return head;
    }

    private Node measured(TypeFacts facts) {
        if (facts.measured().isEmpty()) return Nodes.label(texts.of("ui.start.unmeasured"), "el-body-s", "el-muted");
        var list = Nodes.column(0);
        facts.measured().forEach(address -> list.getChildren().add(Nodes.label(address, "el-mono-s")));
        return list;
    }

    private String allowed(TypeFacts facts) {
        return facts.range()
                .map(range -> texts.of("ui.types.range", range.least(), range.most()))
                .orElseGet(() -> texts.of("outbound." + facts.type().id() + ".ips"));
    }

    private Node yes(boolean so) {
        return so ? marked(Meaning.READY, "yes", "") : marked(Meaning.NO, "no", "el-muted");
    }

    private Node marked(Meaning meaning, String key, String tone) {
        var label = Nodes.label(texts.of("ui.types." + key), "el-state");
        if (!tone.isEmpty()) label.getStyleClass().add(tone);
        return Nodes.row(8, Icons.of(meaning, 16), label);
    }

    private static Node words(String words) {
        return Nodes.prose(words);
    }
}
