package dev.egresslab.ui.observe;

import dev.egresslab.net.Step;
import dev.egresslab.plan.Disagreement;
import dev.egresslab.plan.Measurement;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Copying;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The measured address beside the expected one. */
final class MeasuredCard extends VBox {
    private static final List<String> TONES = List.of("ok", "da", "wa", "ac");

    /** Whether or not there is something to copy. */
    private static final double HEAD = 28;

    private final Texts texts;
    private final VBox box;
    private final Label measured = Nodes.id("probe-measured", Nodes.label("", "el-mono-xl"));
    private final Label verdict = Nodes.id("probe-verdict", Nodes.prose("", "el-body-s"));
    private final Label expected = Nodes.id("probe-expected", Nodes.prose("", "el-body-s", "el-muted"));

    private final VBox against = Nodes.id("probe-disagreement", Nodes.column(4));
    private final HBox judged = Nodes.row(6, verdict);
    private final Button copy;

    MeasuredCard(Texts texts) {
        super(8);
        this.texts = texts;
        copy = Buttons.plain("btn-copy-measured", "", () -> Copying.text(measured.getText()));
        copy.setGraphic(new FontIcon("mdi2c-content-copy"));
        copy.getStyleClass().addAll("flat", "small", "button-icon");
        copy.setAccessibleText(texts.of("ui.observe.copy"));
        copy.setTooltip(new Tooltip(texts.of("ui.observe.copy")));
        Nodes.shown(copy, false);
        var head = Nodes.row(
                8, Nodes.label(texts.of("ui.observe.measured"), "el-body-s", "el-muted"), Nodes.spring(), copy);
        head.setMinHeight(HEAD);
        box = Nodes.column(2, head, measured, judged);
        judged.setAlignment(Pos.TOP_LEFT);
        box.getStyleClass().add("el-measured");
        Nodes.shown(against, false);
        getChildren().addAll(box, expected, against);
    }

    void running(String url) {
        tone("ac");
        Nodes.shown(against, false);
        measured.getStyleClass().setAll("label", "el-mono-xl");
        measured.setText("…");
        Nodes.shown(copy, false);
        verdict.setText(texts.of("ui.observe.asking", url));
    }

    void failed(String why) {
        tone("da");
        measured.setText("–");
        Nodes.shown(copy, false);
        verdict.setText(why);
    }

    void show(Measurement m) {
        headline(m);
        verdict.setText(texts.of("verdict." + m.verdict()) + said(m));
        Nodes.shown(copy, m.measured().isPresent());
        expected.setText(texts.of("ui.observe.expected", addresses(m.expected()), owners(m.expected())));
        expected.setVisible(!m.expected().isEmpty());
        expected.setManaged(!m.expected().isEmpty());
        tone(
                switch (m.verdict()) {
                    case AS_EXPECTED -> "ok";
                    case OTHER_ADDRESS -> "wa";
                    case DENIED, NO_ANSWER, NOT_STARTED -> "da";
                });
        against(m.disagreement());
        setAccessibleText(texts.of("ui.observe.announce", measured.getText(), verdict.getText()));
    }

    /** What speaks for the reply and what for the prediction, and what to do now. */
    private void against(Optional<Disagreement> found) {
        against.getChildren().setAll(Nodes.label(texts.of("ui.observe.disagrees"), "el-body-s", "el-strong"));
        found.ifPresent(d ->
                d.evidence().forEach(line -> against.getChildren().add(Nodes.prose(texts.of(line), "el-body-s"))));
        against.getStyleClass().setAll("el-check", "wa");
        Nodes.shown(against, found.isPresent());
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

    /** Colour does not stand alone: a sign goes with it. */
    private void tone(String tone) {
        box.getStyleClass().removeAll(TONES);
        box.getStyleClass().add(tone);
        judged.getChildren()
                .setAll(
                        Icons.of(
                                switch (tone) {
                                    case "ok" -> Meaning.READY;
                                    case "da" -> Meaning.FAILED;
                                    case "wa" -> Meaning.WARNING;
                                    default -> Meaning.RUNNING;
                                },
                                16),
                        Nodes.grow(verdict));
    }
}
