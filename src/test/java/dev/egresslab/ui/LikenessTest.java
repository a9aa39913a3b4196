package dev.egresslab.ui;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LikenessTest {
    private static final double OTHER_DIGITS = 0.015;

    @Test
    void the_same_picture_with_other_digits_is_alike() {
        assertThat(Likeness.difference(picture("one", "51.144.247.238", 300), picture("two", "20.16.4.7", 300)))
                .isLessThan(OTHER_DIGITS);
    }

    @Test
    void a_picture_without_a_card_is_another_one() {
        assertThat(Likeness.difference(picture("one", "51.144.247.238", 300), picture("two", "51.144.247.238", 0)))
                .isGreaterThan(OTHER_DIGITS);
    }

    @Test
    void pictures_of_different_size_are_not_alike() {
        assertThat(Likeness.difference(
                        picture("one", "51.144.247.238", 300), write("other", Headless.on(Pane::new), 640, 480)))
                .isEqualTo(1);
    }

    private static Path picture(String name, String words, double cardWidth) {
        return write(name, Headless.on(() -> scene(words, cardWidth)), 1440, 900);
    }

    private static Pane scene(String words, double cardWidth) {
        var label = new Label(words);
        label.setStyle("-fx-font-size: 28;");
        label.relocate(600, 400);
        var card = new Region();
        card.setStyle("-fx-background-color: #dafbe1;");
        card.resizeRelocate(900, 100, cardWidth, 100);
        card.setManaged(false);
        return new Pane(label, card);
    }

    private static Path write(String name, Pane root, double width, double height) {
        return Screens.write("likeness-" + name, Headless.on(() -> new Scene(root, width, height)));
    }
}
