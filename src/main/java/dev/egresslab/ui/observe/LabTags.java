package dev.egresslab.ui.observe;

import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Lab;
import dev.egresslab.net.PowerState;
import dev.egresslab.plan.Standing;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.shell.Course;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How the open lab stands, where it is, and what it has cost: beside the page's title. */
final class LabTags extends HBox {
    private record Seen(Standing.State state, BigDecimal cost) {}

    private final Course course;
    private Optional<Seen> seen = Optional.empty();
    private boolean stopped;

    LabTags(Course course) {
        super(10);
        this.course = course;
        setId("lab-tags");
        setAlignment(Pos.CENTER_LEFT);
        course.lab().subscribe(_ -> {
            stopped = false;
            read();
        });
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
                found -> show(lab, found),
                _ -> getChildren().clear());
    }

    /** What exists now: somebody may have stopped the cluster of a lab that is ready. */
    void show(Estate estate) {
        boolean now = PowerState.stopped(estate);
        if (now == stopped) return;
        stopped = now;
        var lab = course.lab().get();
        if (lab != null) seen.ifPresent(known -> show(lab, known));
    }

    private void show(Lab lab, Seen known) {
        if (!lab.equals(course.lab().get())) return;
        seen = Optional.of(known);
        boolean ready = known.state() == Standing.State.READY && !stopped;
        boolean billed = course.workbench().place(lab.place()).billed();
        var texts = course.texts();
        var place = texts.of("ui.observe.place", texts.of("ui.shell.place." + lab.place()), known.cost());
        getChildren()
                .setAll(
                        Nodes.id(
                                "tag-state",
                                tag(
                                        texts.of(
                                                stopped
                                                        ? "ui.observe.stopped"
                                                        : "ui.state."
                                                                + known.state().name()),
                                        ready ? Meaning.READY : Meaning.STOPPED,
                                        ready ? "ok" : "wa")),
                        tag(place, billed ? Meaning.AZURE : Meaning.PRACTICE, "plain"));
    }

    private static Label tag(String words, Meaning meaning, String tone) {
        var tag = Nodes.whole(Nodes.label(words, "el-tag", tone));
        tag.setGraphic(Icons.of(meaning, 14));
        return tag;
    }
}
