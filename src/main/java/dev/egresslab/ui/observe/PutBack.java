package dev.egresslab.ui.observe;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Drift;
import dev.egresslab.plan.Entry;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Above;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Course;

import javafx.application.Platform;

/** Makes what others changed or deleted what it was: compares, asks, and says how far it is. */
final class PutBack {
    private final Course course;
    private final Texts texts;
    private final Above above;
    private final DriftStrip strip;
    private final Runnable done;

    /** @param done run on the window's thread when everything is as it was made */
    PutBack(Course course, Above above, DriftStrip strip, Runnable done) {
        this.course = course;
        this.texts = course.texts();
        this.above = above;
        this.strip = strip;
        this.done = done;
    }

    /** Looks what differs, and asks whether it shall be put back. */
    void look() {
        var lab = course.lab().get();
        if (lab == null) return;
        strip.working(text("reading"), -1);
        Background.run(() -> course.workbench().drift(lab), drift -> ask(lab, drift), this::failed);
    }

    private void ask(Lab lab, Drift drift) {
        if (drift.none()) {
            strip.told(text("nothing"));
            return;
        }
        strip.idle();
        var lines = Nodes.id("put-back-lines", Nodes.column(6));
        drift.differences().stream()
                .filter(d -> d.kind() != Drift.Kind.ADDED)
                .forEach(d -> lines.getChildren()
                        .add(Nodes.prose(
                                texts.of("drift." + d.kind(), d.step(), d.what(), d.made(), d.found()), "el-mono-s")));
        var go = Buttons.primary("btn-confirm-put-back", text("go"), () -> {
            above.hide();
            begin(lab, drift);
        });
        var card = Nodes.id(
                "dialog-put-back",
                Nodes.column(
                        14,
                        Nodes.prose(
                                texts.of("ui.observe.back.title", drift.steps().size()), "el-h1-s"),
                        lines,
                        Nodes.prose(text("why")),
                        Nodes.row(10, go, Buttons.plain("btn-leave-drift", text("leave"), () -> above.hide()))));
        card.getStyleClass().addAll("el-sheet", "el-dialog");
        card.setAccessibleText(text("go"));
        above.ask(card, go);
    }

    private void begin(Lab lab, Drift drift) {
        far(0, drift.steps().size());
        Background.run(() -> walk(lab, drift), ending -> ended(lab, ending), this::failed);
    }

    private Entry.Ending walk(Lab lab, Drift drift) throws Exception {
        var run = course.workbench().putBack(lab, drift);
        var count = new int[1];
        try (var _ = course.workbench().follow(lab, entry -> {
            if (entry instanceof Entry.Planned) count[0] = 0;
            if (entry instanceof Entry.Succeeded) count[0]++;
            int now = count[0];
            Platform.runLater(() -> far(now, run.plan().steps().size()));
        })) {
            return run.await();
        }
    }

    private void far(int gone, int all) {
        strip.working(texts.of("ui.observe.back.progress", Math.min(gone, all), all), gone / Math.max(1.0, all));
    }

    private void ended(Lab lab, Entry.Ending ending) {
        if (ending == Entry.Ending.DONE) {
            strip.told(text("done"));
            done.run();
        } else
            strip.told(course.workbench().past(lab).failed().values().stream()
                    .findFirst()
                    .map(f -> texts.of(
                            "ui.provision.failed", f.step(), f.code(), texts.of(f.cause()), texts.of(f.remedy())))
                    .orElseGet(() -> text("stopped")));
    }

    private void failed(Exception e) {
        strip.told(Words.error(e, texts));
    }

    private String text(String key) {
        return texts.of("ui.observe.back." + key);
    }
}
