package dev.egresslab.ui.attach;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;

import java.net.URI;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Where a packet is walked to; nothing is sent. */
final class WalkForm extends VBox {
    private static final String USUAL = "http://ifconfig.me";

    private final ComboBox<String> url = Nodes.id("field-walk-url", new ComboBox<>());
    private final Label wrong = Nodes.id("walk-wrong", Nodes.prose("", "el-body-s", "el-danger-text"));
    private final Button walk;

    WalkForm(Texts texts, Runnable action) {
        super(6);
        url.setEditable(true);
        url.getItems()
                .setAll(
                        USUAL,
                        "https://mcr.microsoft.com",
                        "https://registry-1.docker.io",
                        "http://security.ubuntu.com");
        url.setValue(USUAL);
        url.setMaxWidth(Double.MAX_VALUE);
        url.setMinWidth(100);
        url.setAccessibleText(texts.of("ui.observe.url"));
        url.getEditor().setOnAction(_ -> action.run());
        walk = Buttons.plain("btn-walk", texts.of("ui.attached.walk"), action);
        wrong("");
        getChildren().addAll(Nodes.row(8, Nodes.grow(url), walk), wrong);
    }

    String url() {
        return Optional.ofNullable(url.getEditor().getText())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(USUAL);
    }

    /** The host in it, or the text where it has none. */
    String host() {
        var text = url();
        try {
            var host =
                    URI.create(text.contains("://") ? text : "http://" + text).getHost();
            return host == null ? text : host;
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    void wrong(String why) {
        wrong.setText(why);
        Nodes.shown(wrong, !why.isEmpty());
    }

    void busy(boolean busy) {
        walk.setDisable(busy);
    }
}
