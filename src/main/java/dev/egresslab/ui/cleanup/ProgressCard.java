package dev.egresslab.ui.cleanup;

import dev.egresslab.plan.Bill;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Live;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** How far deleting is, what still costs money, and what is checked when it is done. */
final class ProgressCard extends VBox {
    private final Texts texts;
    private final ProgressBar bar = new ProgressBar(0);
    private final Live head = Nodes.id("cleanup-head", new Live());
    private final Label elapsed = Nodes.label("", "el-mono-s", "el-muted");
    private final Label left = Nodes.label("", "el-body-s", "el-muted");
    private final Label count = Nodes.label("", "el-body-s", "el-muted");
    private final VBox money = Nodes.column(6);
    private int quarter;

    ProgressCard(Texts texts) {
        super(14);
        this.texts = texts;
        head.getStyleClass().setAll("label", "el-h2");
        head.turn(texts.of("ui.cleanup.deleting"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        bar.getStyleClass().add("small");
        var card = Nodes.column(
                12,
                Nodes.row(8, head, Nodes.spring(), Nodes.whole(elapsed)),
                bar,
                Nodes.row(8, count, Nodes.spring(), left),
                money);
        card.getStyleClass().addAll("el-card", "el-cleanup-card");
        var again = Nodes.column(8, Nodes.label(texts.of("ui.cleanup.again"), "el-h3"));
        for (var check : new String[] {"group", "nodeGroup", "tag"})
            again.getChildren().add(ConfirmCard.pending(texts.of("ui.cleanup.again." + check)));
        again.getStyleClass().addAll("el-card", "el-cleanup-card");
        getChildren().addAll(card, again, Nodes.prose(texts.of("ui.cleanup.close"), "el-body-s", "el-muted"));
        setId("cleanup-progress");
    }

    /** How long it goes on, and where that is known how long still. */
    void time(Duration gone, Optional<Duration> still) {
        elapsed.setText(Words.duration(gone, texts));
        left.setText(still.map(t -> texts.of("ui.cleanup.left", Words.duration(t, texts)))
                .orElse(""));
    }

    /** Announces each quarter once. */
    void show(long gone, long all, Bill bill, boolean billed) {
        bar.setProgress(all == 0 ? 0 : (double) gone / all);
        count.setText(texts.of("ui.cleanup.gone", gone, all));
        int now = all == 0 ? 0 : (int) (4 * gone / all);
        if (now > quarter) {
            quarter = now;
            head.setAccessibleText(texts.of("ui.cleanup.gone", gone, all));
        }
        money.getChildren()
                .setAll(
                        ConfirmCard.line(
                                texts.of("ui.cleanup.soFar"),
                                billed
                                        ? texts.of("ui.money", bill.total())
                                        : texts.of("ui.cleanup.wouldHave", bill.total())),
                        ConfirmCard.line(
                                texts.of("ui.cleanup.still"),
                                billed ? texts.of("ui.start.perHour", bill.perHour()) : texts.of("ui.place.free")));
    }
}
