package dev.egresslab.ui.attach;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Nodes;

import javafx.scene.layout.VBox;

/** A cluster in a few lines, as Azure describes it. */
final class ClusterFacts extends VBox {
    private final Texts texts;

    ClusterFacts(Seen seen) {
        super(6);
        this.texts = seen.texts();
        setId("attached-facts");
        line("type", seen.type());
        line("region", seen.region());
        line("version", seen.version());
        line("nodes", texts.of("ui.attached.nodes", seen.nodes()));
        line("plugin", seen.plugin());
        line("api", seen.api());
        if (seen.retiring()) getChildren().add(Nodes.prose(texts.of("ui.attached.kubenet"), "el-caption", "el-muted"));
    }

    private void line(String key, String value) {
        getChildren()
                .add(Nodes.row(
                        8,
                        Nodes.whole(Nodes.label(texts.of("ui.attached.fact." + key), "el-body-s", "el-muted")),
                        Nodes.spring(),
                        Nodes.label(value, "el-body-s", "el-strong")));
    }
}
