package dev.egresslab.ui.wizard;

import dev.egresslab.lab.outbound.Capacity;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Nodes;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where the subnets lie in the address space, and whether the nodes' subnet is large enough. */
final class AddressRuler extends VBox {
    private final Texts texts;

    AddressRuler(Texts texts) {
        super(10);
        this.texts = texts;
        getStyleClass().add("el-ruler");
        setId("address-space");
    }

    /** @param wrong ids of the parameters with a problem */
    void show(AddressSpace space, Capacity capacity, Set<String> wrong) {
        var head = Nodes.row(
                10,
                Nodes.label(texts.of("ui.parameters.space"), "el-h3"),
                Nodes.label(space.space().toString(), "el-mono-s", "el-muted"),
                Nodes.spring(),
                Nodes.label(
                        texts.of("ui.parameters.blocks", space.blocks().size(), space.prefix()),
                        "el-caption",
                        "el-muted"));
        var blocks = new HBox(6);
        for (var block : space.blocks()) {
            var node = block(block, wrong);
            HBox.setHgrow(node, Priority.ALWAYS);
            blocks.getChildren().add(node);
        }
        double most = Math.max(capacity.usable(), capacity.upgrade());
        var gauge = Nodes.column(0, bar(capacity, most), new CapacityTicks(capacity, most));
        getChildren().setAll(head, blocks, numbers(capacity), gauge);
        setAccessibleText(texts.of("ui.parameters.capacity", capacity.needed(), capacity.upgrade(), capacity.usable()));
    }

    private Node block(AddressSpace.Block block, Set<String> wrong) {
        var words = Nodes.column(0);
        words.getStyleClass().add("el-block");
        if (block.subnets().isEmpty()) {
            words.getChildren()
                    .addAll(
                            Nodes.label(texts.of("ui.parameters.unused"), "el-caption", "el-muted"),
                            Nodes.label(block.range().toString(), "el-mono-s", "el-muted"));
            words.getStyleClass().add("unused");
        }
        for (var subnet : block.subnets()) {
            words.getChildren()
                    .addAll(
                            Nodes.whole(Nodes.label(subnet.name(), "el-caption", "el-semi")),
                            Nodes.whole(Nodes.label(subnet.range().toString(), "el-mono-s")));
            if (wrong.contains(subnet.parameter())) words.getStyleClass().add("wrong");
        }
        Tooltip.install(
                words,
                new Tooltip(texts.of(
                        "ui.parameters.range",
                        block.range().first().toString(),
                        block.range().last().toString())));
        words.setPrefWidth(100);
        return words;
    }

    private Node numbers(Capacity capacity) {
        var needed = Nodes.label(texts.of("ui.parameters.needed", capacity.needed()), "el-body-s", "el-semi");
        if (!capacity.enough()) needed.getStyleClass().add("el-danger-text");
        return Nodes.row(
                8,
                Nodes.label(capacity.range().toString(), "el-mono-s", "el-strong"),
                Nodes.spring(),
                needed,
                Nodes.label(
                        texts.of("ui.parameters.rest", capacity.upgrade(), capacity.usable()),
                        "el-body-s",
                        "el-muted"));
    }

    private static Node bar(Capacity capacity, double most) {
        var have = part("have", capacity.usable() / most);
        var lack = part("lack", Math.max(0, capacity.needed() - capacity.usable()) / most);
        var need = part("need", Math.min(capacity.needed(), capacity.usable()) / most);
        var all = new HBox(have, lack);
        var upper = new HBox(need);
        var bar = new StackPane(all, upper);
        bar.getStyleClass().add("el-capacity");
        for (var part : new Region[] {have, lack, need})
            part.prefWidthProperty().bind(bar.widthProperty().multiply((double) part.getUserData()));
        return bar;
    }

    private static Region part(String kind, double share) {
        var part = new Region();
        part.getStyleClass().add(kind);
        part.setUserData(share);
        part.setMinWidth(0);
        return part;
    }
}
