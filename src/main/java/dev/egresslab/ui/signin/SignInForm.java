package dev.egresslab.ui.signin;

import dev.egresslab.plan.Entrance.Way;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Copying;
import dev.egresslab.ui.kit.Live;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Shown;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How to sign in, what to do meanwhile, and how to give it up. */
final class SignInForm extends VBox {
    private final SignInModel model;
    private final Texts texts;
    private final ComboBox<Way> way = Nodes.id("sign-in-way", new ComboBox<>());
    private final TextField tenant = Nodes.id("sign-in-tenant", new TextField());

    SignInForm(SignInModel model, Texts texts) {
        super(12);
        this.model = model;
        this.texts = texts;
        way.getItems().setAll(model.ways());
        way.setValue(model.usual());
        way.setConverter(Shown.by(known -> texts.of("ui.signIn.way." + known)));
        way.setAccessibleText(texts.of("ui.signIn.way"));
        way.setMaxWidth(Double.MAX_VALUE);
        tenant.setText(model.tenant());
        tenant.setPromptText(texts.of("ui.signIn.tenant.usual"));
        tenant.setAccessibleText(texts.of("ui.signIn.tenant"));
        getChildren().addAll(fields(), waiting(), buttons());
    }

    private HBox fields() {
        var fields = Nodes.row(
                12,
                Nodes.grow(Nodes.column(4, Nodes.label(texts.of("ui.signIn.way"), "el-body-s", "el-strong"), way)),
                Nodes.grow(
                        Nodes.column(4, Nodes.label(texts.of("ui.signIn.tenant"), "el-body-s", "el-strong"), tenant)));
        fields.disableProperty().bind(model.state().isEqualTo(SignInModel.State.WORKING));
        return fields;
    }

    /** What the person has to do in the browser or on another device, while the window waits for it. */
    private HBox waiting() {
        var words = Nodes.id("sign-in-said", new Live());
        words.setWrapText(true);
        words.setMinHeight(Label.USE_PREF_SIZE);
        model.said().addListener((_, _, now) -> words.turn(now.isEmpty() ? texts.of("ui.signIn.waiting") : now));
        words.turn(texts.of("ui.signIn.waiting"));
        var ring = new ProgressIndicator();
        ring.setPrefSize(18, 18);
        ring.setMinSize(18, 18);
        var copy = Buttons.plain(
                "btn-copy-code",
                texts.of("ui.signIn.copy"),
                () -> Copying.text(model.said().get()));
        copy.getStyleClass().add("el-small");
        Nodes.shown(copy, model.said().isNotEmpty());
        var row = Nodes.row(10, ring, Nodes.grow(words), copy);
        Nodes.shown(row, model.state().isEqualTo(SignInModel.State.WORKING));
        return row;
    }

    private HBox buttons() {
        var go = Buttons.plain(
                "btn-sign-in",
                texts.of("ui.signIn.go"),
                () -> model.signIn(way.getValue(), tenant.getText().strip()));
        go.disableProperty().bind(model.state().isEqualTo(SignInModel.State.WORKING));
        var stop = Buttons.plain("btn-sign-in-cancel", texts.of("ui.signIn.cancel"), model::cancel);
        Nodes.shown(stop, model.state().isEqualTo(SignInModel.State.WORKING));
        return Nodes.row(10, go, stop);
    }
}
