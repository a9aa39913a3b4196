package dev.egresslab.ui.observe;

import dev.egresslab.net.Step;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Stop;
import dev.egresslab.ui.diagram.Stop.Leg;
import dev.egresslab.ui.kit.Nodes;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One stop looked at closely: why, how it is known, and the header before and after. */
final class HopCard extends HBox {
    private final Texts texts;
    private final StopWords words;
    private final WalkModel model;
    private Optional<Node> remedy = Optional.empty();

    HopCard(WalkModel model, Texts texts) {
        super(36);
        this.texts = texts;
        this.words = new StopWords(texts);
        this.model = model;
        setId("hop-card");
        getStyleClass().add("el-inspector");
        setMinHeight(USE_PREF_SIZE);
        model.playheadProperty().addListener((_, _, _) -> fill());
    }

    /** What would let the packet pass where it was stopped; stands in the table's place at that stop. */
    void remedy(Optional<Node> card) {
        remedy = card;
        fill();
    }

    private void fill() {
        int at = model.playheadProperty().get();
        if (at < 0) {
            getChildren().clear();
            return;
        }
        var stop = model.stops().get(at);
        var right = stop.stopped() && remedy.isPresent() ? remedy.get() : new HeaderTable(texts, stop);
        getChildren().setAll(Nodes.grow(left(stop, at)), right);
    }

    private VBox left(Stop stop, int at) {
        var number = Nodes.label(stop.stopped() ? "×" : Integer.toString(at + 1), "el-hop");
        if (stop.stopped()) number.getStyleClass().add("denied");
        else if (stop.leg() == Leg.IN) number.getStyleClass().add("ingress");
        var title = Nodes.id("hop-title", Nodes.prose(words.title(stop), "el-h2"));
        var left = Nodes.column(8, Nodes.row(10, number, Nodes.grow(title)));
        var why = words.explain(stop);
        if (!why.isEmpty()) left.getChildren().add(Nodes.prose(why, "el-prose"));
        words.steps(stop).stream()
                .filter(said -> !said.equals(words.title(stop)))
                .forEach(said -> left.getChildren().add(Nodes.prose(said, "el-body-s", "el-muted")));
        gauge(stop).ifPresent(left.getChildren()::add);
        left.getChildren().add(evidence(stop, at));
        left.setMinWidth(180);
        left.setPrefWidth(380);
        left.setMaxWidth(520);
        return left;
    }

    private Optional<Node> gauge(Stop stop) {
        return stop.steps().stream()
                .filter(Step.Translated.class::isInstance)
                .map(Step.Translated.class::cast)
                .filter(t -> t.ports() > 0)
                .findFirst()
                .map(t -> {
                    var bar = new ProgressBar((double) t.portsInUse() / t.ports());
                    bar.getStyleClass().add("small");
                    bar.setPrefWidth(110);
                    return Nodes.row(
                            10,
                            Nodes.label(texts.of("ui.observe.ports"), "el-body-s", "el-muted"),
                            bar,
                            Nodes.label(texts.of("ui.observe.portsInUse", t.portsInUse(), t.ports()), "el-mono-s"));
                });
    }

    private Node evidence(Stop stop, int at) {
        var by = stop.steps().stream()
                .map(Step::decidedBy)
                .filter(id -> id.startsWith("/"))
                .map(HopCard::brief)
                .findFirst();
        var known = words.known(model, at);
        var text = by.map(id -> texts.of("known.decided", known, id)).orElse(known);
        return Nodes.row(
                8,
                KnownMark.icon(stop.evidence()),
                Nodes.id("hop-evidence", Nodes.prose(text, "el-caption", "el-muted")));
    }

    /** The last two parts of an id say enough; the whole is in the resources tab. */
    private static String brief(String id) {
        var parts = id.split("/");
        return parts.length <= 3 ? id : parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }
}
