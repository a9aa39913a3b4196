package dev.egresslab.ui.attach;

import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** Something that a person has to know before going on: what, why, and what can be done. */
final class Notice {
    private Notice() {}

    static HBox of(Meaning meaning, String what, String why, Node... doing) {
        var parts = new ArrayList<Node>(List.of(
                Icons.of(meaning, 24),
                Nodes.grow(Nodes.column(2, Nodes.prose(what, "el-h3"), Nodes.prose(why, "el-body-s")))));
        parts.addAll(List.of(doing));
        var line = Nodes.row(16, parts.toArray(Node[]::new));
        line.getStyleClass().addAll("el-banner", "el-notice");
        if (meaning == Meaning.FAILED) line.getStyleClass().add("da");
        return line;
    }
}
