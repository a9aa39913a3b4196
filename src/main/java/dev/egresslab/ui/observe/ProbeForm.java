package dev.egresslab.ui.observe;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;

/** Where the request goes, and the button that sends it from the pod. */
final class ProbeForm extends HBox {
    private static final String USUAL = "http://ifconfig.me";

    private final ComboBox<String> url = Nodes.id("field-url", new ComboBox<>());
    private final Button send;

    ProbeForm(Texts texts, Runnable probe) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        url.setEditable(true);
        url.getItems()
                .setAll(USUAL, "http://api.ipify.org", "https://mcr.microsoft.com", "https://registry-1.docker.io");
        url.setValue(USUAL);
        url.setMaxWidth(Double.MAX_VALUE);
        url.setMinWidth(100);
        url.setAccessibleText(texts.of("ui.observe.url"));
        send = Buttons.primary("btn-send-probe", texts.of("ui.observe.send"), probe);
        var pod = Nodes.label("nginx", "el-mono");
        pod.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Icons.of(Meaning.POD, 18), pod, Nodes.grow(url), send);
    }

    String url() {
        return Optional.ofNullable(url.getEditor().getText())
                .map(String::strip)
                .filter(t -> !t.isEmpty())
                .orElse(USUAL);
    }

    void busy(boolean busy) {
        send.setDisable(busy);
    }
}
