package dev.egresslab.ui.diagram;

import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Nodes;

import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

/** A container on the canvas: group, network, subnet, internet. */
final class DrawnBox extends StackPane {
    DrawnBox(Picture.Box box) {
        getStyleClass().addAll("el-box", box.kind());
        setId("zone-" + box.title());
        var name = Nodes.label(box.title(), "el-caption", "el-semi");
        var range = Nodes.label(box.address(), "el-mono-s", "el-muted");
        var words = box.kind().equals("subnet") ? Nodes.column(0, name, range) : Nodes.row(6, name, range);
        var title = Nodes.row(8, Icons.of(box.meaning(), 15), words);
        title.setMaxHeight(USE_PREF_SIZE);
        setAlignment(Pos.TOP_LEFT);
        setPadding(new javafx.geometry.Insets(8, 8, 8, 10));
        getChildren().add(title);
        setMouseTransparent(true);
        resizeRelocate(box.x(), box.y(), box.width(), box.height());
        setPrefSize(box.width(), box.height());
        relocate(box.x(), box.y());
    }
}
