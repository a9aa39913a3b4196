package dev.egresslab.ui.observe;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Measurement;
import dev.egresslab.plan.Sampling;
import dev.egresslab.plan.Witness;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Live;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Course;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** Many connections from a Job on every node: which addresses the internet saw, which not, and which service disagrees. */
final class SampleCard extends VBox {
    private final Texts texts;
    private final SampleModel model;
    private final Button start;
    private final Button cancel;
    private final ProgressBar bar = Nodes.id("sample-progress", new ProgressBar());
    private final Live told = Nodes.id("sample-told", new Live());
    private final VBox result = Nodes.id("sample-result", Nodes.column(4));

    SampleCard(Course course) {
        super(8);
        texts = course.texts();
        model = new SampleModel(course.workbench());
        start = Buttons.plain(
                "btn-sample",
                text("start"),
                () -> Optional.<Lab>ofNullable(course.lab().get()).ifPresent(model::start));
        start.setGraphic(Icons.of(Meaning.NODE, 16));
        cancel = Buttons.plain("btn-cancel-sample", text("cancel"), model::cancel);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        bar.setAccessibleText(text("title"));
        told.setWrapText(true);
        told.setMinHeight(USE_PREF_SIZE);
        told.getStyleClass().add("el-body-s");
        getChildren()
                .addAll(
                        Nodes.label(text("title"), "el-h2"),
                        Nodes.prose(text("why"), "el-body-s", "el-muted"),
                        Nodes.row(12, start, cancel),
                        bar,
                        told,
                        result);
        model.state().subscribe(this::show);
    }

    /** Another lab is seen. */
    void reset() {
        model.reset();
    }

    private void show(SampleModel.State state) {
        boolean running = state instanceof SampleModel.State.Running;
        start.setDisable(running);
        Nodes.shown(cancel, running);
        Nodes.shown(bar, running);
        told.getStyleClass().remove("el-danger-text");
        result.getChildren().clear();
        switch (state) {
            case SampleModel.State.Idle idle -> told.turn(idle.cancelled() ? text("cancelled") : "");
            case SampleModel.State.Running now -> running(now.far());
            case SampleModel.State.Told done -> told(done.sampling());
            case SampleModel.State.Failed failed -> {
                told.getStyleClass().add("el-danger-text");
                told.turn(Words.error(failed.why(), texts));
            }
        }
        Nodes.shown(told, !told.getText().isEmpty());
        Nodes.shown(result, !result.getChildren().isEmpty());
    }

    private void running(Sampling.Far far) {
        bar.setProgress(far.pods() == 0 ? ProgressBar.INDETERMINATE_PROGRESS : far.pods() / (double) far.of());
        told.progress(
                far.of() == 0
                        ? text("reading")
                        : texts.of("ui.observe.sample.far", far.pods(), far.of(), far.connections()));
    }

    private void told(Sampling sampling) {
        told.turn(
                texts.of("ui.observe.sample.told", sampling.connections(), texts.of("verdict." + sampling.verdict())));
        sampling.seen().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Object::toString)))
                .forEach(e ->
                        line(owned(sampling, e.getKey().toString()), e.getKey().toString(), times(e.getValue())));
        sampling.unseen().forEach(o -> line(Meaning.PENDING, o.address().toString(), text("unseen")));
        if (sampling.denied() > 0) line(Meaning.FAILED, text("denied"), times(sampling.denied()));
        if (sampling.silent() > 0) line(Meaning.FAILED, text("silent"), times(sampling.silent()));
        for (var witness : sampling.disagreeing()) result.getChildren().add(disagrees(witness));
        if (sampling.disagreeing().isEmpty() && sampling.verdict() == Measurement.Verdict.AS_EXPECTED)
            result.getChildren()
                    .add(Nodes.prose(
                            texts.of(
                                    "ui.observe.sample.agree",
                                    sampling.witnesses().size()),
                            "el-caption",
                            "el-muted"));
    }

    private static Meaning owned(Sampling sampling, String address) {
        return sampling.expected().stream().anyMatch(o -> o.address().toString().equals(address))
                ? Meaning.READY
                : Meaning.WARNING;
    }

    private String times(int times) {
        return texts.of("ui.observe.sample.times", times);
    }

    private void line(Meaning meaning, String what, String said) {
        var row = Nodes.row(
                10,
                Icons.of(meaning, 16),
                Nodes.whole(Nodes.label(what, "el-mono-s", "el-strong")),
                Nodes.spring(),
                Nodes.label(said, "el-body-s", "el-muted"));
        row.getStyleClass().add("el-history-row");
        result.getChildren().add(row);
    }

    private Node disagrees(Witness witness) {
        return Nodes.row(
                10,
                Icons.of(Meaning.WARNING, 16),
                Nodes.grow(Nodes.prose(
                        texts.of(
                                "ui.observe.sample.disagrees",
                                HistoryList.host(witness.url()),
                                witness.answers(),
                                witness.denied(),
                                witness.silent()),
                        "el-body-s")));
    }

    private String text(String key) {
        return texts.of("ui.observe.sample." + key);
    }
}
