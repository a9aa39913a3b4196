package dev.egresslab.ui.presenter;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.DiagramView;
import dev.egresslab.ui.diagram.Drawing;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.observe.WalkKeys;
import dev.egresslab.ui.observe.WalkModel;
import dev.egresslab.ui.observe.Walking;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** Puts the walk before a room in place of the window's usual content: F5 begins and ends it, Esc ends it. */
public final class Presenter {
    private final StackPane root;
    private final Node usual;
    private final WalkModel model;
    private final Supplier<Optional<Drawing>> drawing;
    private final Supplier<Mask> mask;
    private final DiagramView diagram = Nodes.id("presenter-diagram", new DiagramView());
    private final BorderPane view = Nodes.id("presenter", new BorderPane(diagram));

    /**
     * @param root holds the window's usual content, and the presenter while there is one
     * @param drawing what there is to present; empty where it is nothing
     */
    public Presenter(
            StackPane root,
            Node usual,
            WalkModel model,
            Supplier<Optional<Drawing>> drawing,
            Supplier<Mask> mask,
            Texts texts) {
        this.root = root;
        this.usual = usual;
        this.model = model;
        this.drawing = drawing;
        this.mask = mask;
        view.setBottom(new Caption(model, texts, mask));
        view.getStyleClass().addAll("el-presenter", "el-surface");
        Walking.on(diagram, model);
        WalkKeys.on(view, model);
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) end();
        });
    }

    /** F5 works everywhere in the window. */
    public void keys(Scene scene) {
        scene.getAccelerators().put(KeyCombination.valueOf("F5"), this::toggle);
    }

    public void toggle() {
        if (view.getParent() != null) end();
        else drawing.get().filter(_ -> model.playheadProperty().get() >= 0).ifPresent(this::begin);
    }

    private void begin(Drawing picture) {
        diagram.show(picture.with(mask.get()::of));
        Walking.show(diagram, model);
        usual.setVisible(false);
        root.getChildren().add(view);
        diagram.requestFocus();
    }

    private void end() {
        root.getChildren().remove(view);
        usual.setVisible(true);
    }
}
