package dev.egresslab.ui.cleanup;

import dev.egresslab.plan.Receipt;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;
import dev.egresslab.ui.shell.Portal;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The receipts that clean ups left on this computer, newest first, as they were when they were read back. */
public final class ReceiptsPage implements Page {
    private final Course course;
    private final VBox list = Nodes.id("receipts", Nodes.column(0));
    private final VBox card = Nodes.column(12);
    private final HBox body;
    private final Node actions;

    public ReceiptsPage(Course course) {
        this.course = course;
        var left = Nodes.column(14, list);
        left.getStyleClass().add("el-body");
        card.getStyleClass().add("el-cleanup-side");
        var side = Nodes.scroll(card);
        side.getStyleClass().add("el-cleanup-scroll");
        body = new HBox(Nodes.grow(Nodes.scroll(left)), side);
        actions = Buttons.plain("btn-leave-receipts", course.texts().of("ui.cleanup.home"), () -> course.go("start"));
    }

    @Override
    public String name() {
        return "receipts";
    }

    @Override
    public String title() {
        return text("title");
    }

    @Override
    public String subtitle() {
        return text("subtitle");
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Node actions() {
        return actions;
    }

    @Override
    public void shown() {
        card.getChildren().clear();
        Background.run(() -> course.workbench().receipts().all(), this::list, this::fail);
    }

    private void list(List<Receipt> receipts) {
        list.getChildren().clear();
        list.getStyleClass().remove("el-table");
        if (receipts.isEmpty()) {
            list.getChildren().add(Nodes.id("no-receipts", Nodes.prose(text("none"), "el-muted")));
            return;
        }
        list.getStyleClass().add("el-table");
        var group = new ToggleGroup();
        for (var receipt : receipts) {
            var said = new ReceiptText(
                    receipt, course.workbench().place(receipt.place()).billed());
            list.getChildren().add(new ReceiptRow(said, course.texts(), group, () -> show(said)));
        }
        list.getChildren().getLast().getStyleClass().add("last");
        if (list.getChildren().getFirst() instanceof ReceiptRow newest) newest.fire();
    }

    private void show(ReceiptText said) {
        var saved = course.texts()
                .of(
                        "ui.receipt.saved",
                        course.workbench().receipts().text(said.receipt().lab()).toString());
        card.getChildren()
                .setAll(new ReceiptCard(
                        said, saved, Portal.of(course, said.receipt().place()), () -> again(said.receipt())));
    }

    /** Something was left: the lab is cleaned up again, where it is still known. */
    private void again(Receipt receipt) {
        course.workbench().find(receipt.lab()).ifPresent(lab -> {
            course.lab().set(lab);
            course.go("cleanup");
        });
    }

    private void fail(Exception e) {
        var words =
                Nodes.row(12, Icons.of(Meaning.FAILED, 20), Nodes.grow(Nodes.prose(Words.error(e, course.texts()))));
        words.getStyleClass().addAll("el-banner", "da");
        list.getStyleClass().remove("el-table");
        list.getChildren().setAll(words);
    }

    private String text(String key) {
        return course.texts().of("ui.receipts." + key);
    }
}
