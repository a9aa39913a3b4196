package dev.egresslab.ui.shell;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;

/**
 * Links to resources in the portal of the cloud that they are in.
 *
 * @param address of a resource there; empty where the cloud has no portal
 * @param browser opens an address
 */
public record Portal(Texts texts, Function<ResourceId, Optional<URI>> address, Consumer<URI> browser) {
    /** That of a place. */
    public static Portal of(Course course, String place) {
        return new Portal(course.texts(), id -> course.workbench().place(place).portal(id), Browser::open);
    }

    /** A link that says where it leads. */
    public Optional<Hyperlink> link(ResourceId resource) {
        return address.apply(resource).map(to -> {
            var link = new Hyperlink(texts.of("ui.portal.open"), new FontIcon("mdi2o-open-in-new"));
            link.getStyleClass().add("el-portal");
            link.setTooltip(new Tooltip(to.toString()));
            link.setAccessibleText(texts.of("ui.portal.open.what", resource.name()));
            link.setOnAction(_ -> {
                link.setVisited(false);
                browser.accept(to);
            });
            return link;
        });
    }
}
