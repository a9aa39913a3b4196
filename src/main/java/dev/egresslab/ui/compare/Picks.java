package dev.egresslab.ui.compare;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Which labs are compared, for the sidebar. */
final class Picks extends VBox {
    private static final double WIDE = 196;

    private final CompareModel model;
    private final Texts texts;
    private final Button add;

    Picks(CompareModel model, Texts texts, Runnable another) {
        super(2);
        this.model = model;
        this.texts = texts;
        add = Nodes.id("btn-add-lab", new Button(texts.of("ui.compare.add"), new FontIcon("mdi2p-plus")));
        add.getStyleClass().setAll("button", "flat", "el-nav", "accent");
        add.setOnAction(_ -> another.run());
        model.columns().addListener((ListChangeListener<Column>) _ -> show());
        model.labs().addListener((ListChangeListener<Object>) _ -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        for (var lab : model.labs()) {
            boolean in = model.picked(lab);
            var box = Nodes.id("pick-" + lab.type(), new CheckBox(texts.of("outbound." + lab.type() + ".title")));
            box.getStyleClass().add("el-pick");
            box.setWrapText(true);
            box.setMaxWidth(WIDE);
            box.setSelected(in);
            box.setDisable(!in && model.columns().size() >= CompareModel.MOST);
            if (box.isDisable()) box.setTooltip(new Tooltip(texts.of("ui.compare.full")));
            box.setOnAction(_ -> model.pick(lab, box.isSelected()));
            getChildren().add(box);
        }
        getChildren().add(add);
    }
}
