package dev.egresslab.ui.observe;

import dev.egresslab.net.Step;
import dev.egresslab.plan.Measurement;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Nodes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The measured address beside the expected one. */
final class MeasuredCard extends VBox {
    private static final List<String> TONES = List.of("ok", "da", "wa", "ac");

    private final Texts texts;
    private final VBox box;
    private final Label measured = Nodes.id("probe-measured", Nodes.label("", "el-mono-xl"));
    private final Label verdict = Nodes.id("probe-verdict", Nodes.prose("", "el-body-s"));
    private final Label expected = Nodes.id("probe-expected", Nodes.prose("", "el-body-s", "el-muted"));

    MeasuredCard(Texts texts) {
        super(8);
        this.texts = texts;
        box = Nodes.column(4, Nodes.label(texts.of("ui.observe.measured"), "el-body-s", "el-muted"), measured, verdict);
        box.getStyleClass().add("el-measured");
        getChildren().addAll(box, expected);
    }

    void running(String url) {
        tone("ac");
        measured.getStyleClass().setAll("label", "el-mono-xl");
        measured.setText("…");
        verdict.setText(texts.of("ui.observe.asking", url));
    }

    void failed(String why) {
        tone("da");
        measured.setText("–");
        verdict.setText(why);
    }

    void show(Measurement m) {
        headline(m);
        verdict.setText(texts.of("verdict." + m.verdict()) + said(m));
        expected.setText(texts.of("ui.observe.expected", addresses(m.expected()), owners(m.expected())));
        expected.setVisible(!m.expected().isEmpty());
        expected.setManaged(!m.expected().isEmpty());
        tone(
                switch (m.verdict()) {
                    case AS_EXPECTED -> "ok";
                    case OTHER_ADDRESS -> "wa";
                    case DENIED, NO_ANSWER, NOT_STARTED -> "da";
                });
        setAccessibleText(texts.of("ui.observe.announce", measured.getText(), verdict.getText()));
    }

    private void headline(Measurement m) {
        var denied = m.verdict() == Measurement.Verdict.DENIED
                ? m.predicted().map(t -> t.hops().getLast().name())
                : Optional.<String>empty();
        measured.getStyleClass().setAll("label", denied.isPresent() ? "el-denied-by" : "el-mono-xl");
        measured.setText(m.measured()
                .map(Object::toString)
                .or(() -> denied.map(name -> texts.of("ui.observe.deniedBy", name)))
                .orElse("–"));
    }

    private static String said(Measurement m) {
        return switch (m.verdict()) {
            case DENIED, NO_ANSWER -> m.reply().isBlank() ? "" : ". " + m.reply();
            case AS_EXPECTED, OTHER_ADDRESS, NOT_STARTED -> "";
        };
    }

    private static String addresses(List<Step.Owned> expected) {
        return expected.stream().map(o -> o.address().toString()).collect(Collectors.joining(", "));
    }

    private static String owners(List<Step.Owned> expected) {
        return expected.stream().map(o -> o.publicIp().name()).distinct().collect(Collectors.joining(", "));
    }

    private void tone(String tone) {
        box.getStyleClass().removeAll(TONES);
        box.getStyleClass().add(tone);
    }
}
