package dev.egresslab.ui;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LegibilityTest {
    @Test
    void a_label_that_is_cut_off_is_found() {
        assertThat(faults("a text much longer than its place", "-fx-max-width: 60; -fx-text-fill: black;"))
                .singleElement()
                .asString()
                .startsWith("cut: \"a text much longer");
    }

    @Test
    void a_label_too_pale_for_what_is_behind_it_is_found() {
        assertThat(faults("pale", "-fx-text-fill: #bbbbbb;"))
                .singleElement()
                .asString()
                .startsWith("pale: \"pale\"");
    }

    @Test
    void a_label_over_another_is_found() {
        assertThat(faults(
                        () -> new javafx.scene.layout.StackPane(new Label("below it"), new Label("above it")),
                        "-fx-text-fill: #24292f;"))
                .containsExactly("overlap: \"below it\" and \"above it\"");
    }

    @Test
    void a_label_that_can_be_read_is_none() {
        assertThat(faults("plain", "-fx-text-fill: #24292f;")).isEmpty();
    }

    private static List<String> faults(String text, String style) {
        return faults(() -> new HBox(new Label(text)), style);
    }

    private static List<String> faults(Supplier<Pane> content, String style) {
        var stage = Headless.on(() -> {
            var root = content.get();
            root.getChildren().forEach(label -> label.setStyle(style));
            root.setStyle("-fx-background-color: white;");
            var shown = new Stage();
            shown.setScene(new Scene(root, 400, 100));
            shown.show();
            return shown;
        });
        var faults = Screens.faults(stage.getScene());
        Headless.on(() -> {
            stage.hide();
            return true;
        });
        return faults;
    }
}
