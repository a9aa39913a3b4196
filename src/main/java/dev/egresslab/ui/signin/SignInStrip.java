package dev.egresslab.ui.signin;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Nodes;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.HBox;

/** Says that a sign-in is good no longer, wherever the person is: work waits until somebody has signed in again. */
public final class SignInStrip extends HBox {
    public SignInStrip(SignInModel model, Texts texts) {
        super(12);
        var words = Nodes.id("sign-in-words", Nodes.prose("", "el-strong"));
        var again = model.state().isEqualTo(SignInModel.State.AGAIN);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.said().get().isEmpty()
                                ? texts.of("ui.signIn.again", model.problem().get())
                                : model.said().get(),
                        model.said(),
                        model.problem()));
        var go = Buttons.plain("btn-sign-in-again", texts.of("ui.signIn.again.go"), model::again);
        go.disableProperty().bind(again.not());
        getChildren().addAll(Icons.of(Icons.Meaning.WARNING, 18), Nodes.grow(words), go);
        getStyleClass().addAll("el-strip", "wa");
        setId("strip-sign-in");
        Nodes.shown(
                this,
                again.or(model.said()
                        .isNotEmpty()
                        .and(model.state().isEqualTo(SignInModel.State.WORKING).not())));
    }
}
