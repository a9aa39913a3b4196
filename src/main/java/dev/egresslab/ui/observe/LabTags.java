package dev.egresslab.ui.observe;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Standing;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.shell.Course;

import java.math.BigDecimal;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** How the open lab stands, where it is, and what it has cost: beside the page's title. */
final class LabTags extends HBox {
    private record Seen(Standing.State state, BigDecimal cost) {}

    private final Course course;

    LabTags(Course course) {
        super(10);
        this.course = course;
        setId("lab-tags");
        setAlignment(Pos.CENTER_LEFT);
        course.lab().subscribe(_ -> read());
        course.turns().addListener((_, _, _) -> read());
    }

    /** Looks again. */
    void read() {
        var lab = course.lab().get();
        if (lab == null) return;
        var bench = course.workbench();
        boolean billed = bench.place(lab.place()).billed();
        Background.run(
                () -> new Seen(
                        bench.standing(lab).state(), billed ? bench.bill(lab).total() : BigDecimal.ZERO),
                seen -> show(lab, seen),
                _ -> getChildren().clear());
    }

    private void show(Lab lab, Seen seen) {
        if (!lab.equals(course.lab().get())) return;
        boolean ready = seen.state() == Standing.State.READY;
        boolean billed = course.workbench().place(lab.place()).billed();
        var texts = course.texts();
        var place = texts.of("ui.observe.place", texts.of("ui.shell.place." + lab.place()), seen.cost());
        getChildren()
                .setAll(
                        tag(
                                texts.of("ui.state." + seen.state().name()),
                                ready ? Meaning.READY : Meaning.STOPPED,
                                ready ? "ok" : "wa"),
                        tag(place, billed ? Meaning.AZURE : Meaning.PRACTICE, "plain"));
    }

    private static Node tag(String words, Meaning meaning, String tone) {
        var tag = Nodes.whole(Nodes.label(words, "el-tag", tone));
        tag.setGraphic(Icons.of(meaning, 14));
        return tag;
    }
}
