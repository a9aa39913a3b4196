package dev.egresslab.ui;

import dev.egresslab.ui.kit.Theme;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import static org.assertj.core.api.Assertions.assertThat;

/** The colours of the stylesheets against each other, as the stylesheets say them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContrastTest {
    /** What is written, and what it is written on. https://www.w3.org/TR/WCAG22/#contrast-minimum */
    private static final List<String> TEXT = List.of(
            "-color-fg-default -color-bg-default",
            "-color-fg-default -color-bg-subtle",
            "-color-fg-default -el-hover",
            "-color-fg-muted -color-bg-default",
            "-color-fg-muted -color-bg-subtle",
            "-color-accent-fg -color-bg-default",
            "-color-accent-fg -color-accent-subtle",
            "-color-success-fg -color-bg-default",
            "-color-success-fg -color-success-subtle",
            "-color-warning-fg -color-bg-default",
            "-color-warning-fg -color-warning-subtle",
            "-color-danger-fg -color-bg-default",
            "-color-danger-fg -color-danger-subtle",
            "white -color-accent-emphasis",
            "white -color-danger-emphasis",
            "-el-k8s -el-k8s-bg",
            "-el-lb -el-lb-bg",
            "-el-nat -el-nat-bg",
            "-el-fw -el-fw-bg",
            "-el-ip -el-ip-bg",
            "-el-net -el-net-bg",
            "-el-ext -el-ext-bg");

    /** Lines that mean something, and what they are drawn on. https://www.w3.org/TR/WCAG22/#non-text-contrast */
    private static final List<String> LINES = List.of(
            "-el-egress -el-canvas",
            "-el-ingress -el-canvas",
            "-el-denied -el-canvas",
            "-el-edge -el-canvas",
            "-el-vnet-border -el-vnet-bg",
            "-color-accent-emphasis -color-bg-default",
            "-color-danger-emphasis -color-bg-default");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void text_and_lines_stand_out_from_what_is_behind_them(boolean dark) {
        var faults = Headless.on(() -> {
            var theme = new Theme();
            var root = new VBox();
            var scene = new Scene(root, 100, 100);
            theme.dress(scene);
            theme.darkProperty().set(dark);
            var found = new ArrayList<String>();
            TEXT.forEach(pair -> look(pair, 4.5, root, found));
            LINES.forEach(pair -> look(pair, 3, root, found));
            theme.darkProperty().set(false);
            return found;
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void white_on_white_is_found() {
        var found = Headless.on(() -> {
            var root = new VBox();
            var scene = new Scene(root, 100, 100);
            new Theme().dress(scene);
            var faults = new ArrayList<String>();
            look("white -color-bg-default", 4.5, root, faults);
            return faults;
        });
        assertThat(found).singleElement().asString().startsWith("white on -color-bg-default is 1.0");
    }

    private static void look(String pair, double enough, VBox root, List<String> faults) {
        var names = pair.split(" ");
        var page = color("-color-bg-default", root);
        var behind = Legibility.over(color(names[1], root), page);
        double contrast = Legibility.contrast(Legibility.over(color(names[0], root), behind), behind);
        if (contrast < enough) faults.add(String.format(Locale.ROOT, "%s on %s is %.1f", names[0], names[1], contrast));
    }

    private static Color color(String name, VBox root) {
        var swatch = new Region();
        swatch.setStyle("-fx-background-color: " + name + ";");
        root.getChildren().setAll(swatch);
        root.applyCss();
        return (Color) swatch.getBackground().getFills().getFirst().getFill();
    }
}
