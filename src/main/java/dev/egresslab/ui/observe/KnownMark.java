package dev.egresslab.ui.observe;

import dev.egresslab.plan.Evidence;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/** The sign for how a stop is known. */
final class KnownMark {
    private KnownMark() {}

    static FontIcon icon(Evidence evidence) {
        var icon = new FontIcon(
                switch (evidence) {
                    case CONTRADICTED -> "mdi2a-alert-outline";
                    case MEASURED -> "mdi2c-check-decagram-outline";
                    case READ -> "mdi2f-file-document-outline";
                    case INFERRED -> "mdi2l-lightbulb-outline";
                });
        icon.getStyleClass().addAll("el-known", evidence.name().toLowerCase(Locale.ROOT));
        return icon;
    }
}
