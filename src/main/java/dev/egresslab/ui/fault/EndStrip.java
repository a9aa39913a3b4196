package dev.egresslab.ui.fault;

import dev.egresslab.lab.Lab;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import java.util.function.Consumer;
import javafx.scene.Node;

/** Says that a lab is past its end, and offers to clean it up. */
public final class EndStrip {
    private EndStrip() {}

    /** @param clean opens the lab's clean up */
    public static Node of(Lab lab, Texts texts, Consumer<Lab> clean) {
        var words = Nodes.column(
                2,
                Nodes.label(texts.of("ui.end.past", texts.of("outbound." + lab.type() + ".title")), "el-h3"),
                Nodes.prose(texts.of("ui.end.why", lab.id(), lab.place()), "el-body-s"));
        var button = Buttons.plain("btn-clean-past-" + lab.id(), texts.of("ui.start.clean"), () -> clean.accept(lab));
        var line = Nodes.row(16, Icons.of(Meaning.WARNING, 20), Nodes.grow(words), button);
        line.getStyleClass().add("el-banner");
        return line;
    }
}
