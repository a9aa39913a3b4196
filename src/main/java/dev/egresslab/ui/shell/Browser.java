package dev.egresslab.ui.shell;

import java.net.URI;
import javafx.application.Application;
import javafx.stage.Stage;

/** The person's own web browser. */
final class Browser {
    private Browser() {}

    /** Opens an address there. Call on the JavaFX thread. */
    static void open(URI address) {
        new Services().getHostServices().showDocument(address.toString());
    }

    /** JavaFX hands its services to applications only, whether they were launched as one or not. */
    private static final class Services extends Application {
        @Override
        public void start(Stage stage) {
            throw new UnsupportedOperationException();
        }
    }
}
