package dev.egresslab.ui.kit;

import dev.egresslab.ui.kit.Icons.Meaning;
import org.kordamp.ikonli.javafx.FontIcon;

import javafx.scene.layout.StackPane;

/** A cluster in a laptop, or one that leaves a cloud through a firewall: what sort of place this is, for the eye only. */
public final class PlaceSketch extends StackPane {
    public PlaceSketch(boolean cloud) {
        var frame = new FontIcon(cloud ? "mdi2c-cloud-outline" : "mdi2l-laptop");
        frame.getStyleClass().add("el-sketch-frame");
        var inner = Nodes.row(2, Icons.of(Meaning.POD, 26));
        if (cloud) inner.getChildren().addAll(Icons.of(Meaning.FIREWALL, 24), new FontIcon("mdi2a-arrow-right-thick"));
        inner.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        inner.getStyleClass().add(cloud ? "el-sketch-cloud" : "el-sketch-laptop");
        getChildren().addAll(frame, inner);
        getStyleClass().add("el-place-sketch");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
    }
}
