package dev.egresslab.ui.shell;

import dev.egresslab.ui.kit.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What there is to read, for those who have not begun anything. */
final class LearnLinks extends VBox {
    private static final Map<String, String> ICONS = icons();

    LearnLinks(Course course) {
        super(4);
        var heading = Nodes.label(course.texts().of("ui.shell.nav.learn"), "el-caption", "el-muted", "el-nav-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(heading);
        ICONS.forEach((article, icon) -> {
            var link = new Button(course.texts().of("ui.learn." + article), new FontIcon(icon));
            link.getStyleClass().setAll("button", "flat", "el-nav");
            link.setId("nav-learn-" + article);
            link.setOnAction(_ -> {
                course.article().set(article);
                course.go("learn");
            });
            getChildren().add(link);
        });
    }

    private static Map<String, String> icons() {
        var icons = new LinkedHashMap<String, String>();
        icons.put("types", "mdi2c-call-split");
        icons.put("snat", "mdi2s-swap-horizontal");
        icons.put("asymmetric", "mdi2g-graph-outline");
        return icons;
    }
}
