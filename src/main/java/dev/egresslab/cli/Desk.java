package dev.egresslab.cli;

import dev.egresslab.plan.Attached;
import dev.egresslab.plan.Workbench;
import dev.egresslab.plan.report.Picture;
import dev.egresslab.plan.report.Report;
import dev.egresslab.text.Texts;

import java.nio.file.Path;
import java.util.Map;

/** What a command works at: the workbench of one state folder, and the practice cloud that runs beside it. */
public interface Desk extends AutoCloseable {
    Workbench workbench();

    /** The practice cloud's URL. */
    String endpoint();

    /** What to set so that az, kubectl and SDKs find the practice cloud; no secrets. */
    Map<String, String> exports();

    /** The file that sets them in a bash or zsh terminal. */
    Path env();

    /** The diagram of what exists, with the packet's way where there is one; of what is wanted, where nothing exists. */
    Picture picture(Report report, Texts texts);

    /** The diagram of a cluster that was there already. */
    Picture picture(Attached attached, Texts texts);

    @Override
    void close();

    /** Opens a desk; one at a time for each state folder. */
    @FunctionalInterface
    interface Opening {
        /**
         * Opens it.
         *
         * @param speed of the practice cloud's clock
         * @param port 0 for the usual one or any free one
         */
        Desk open(Path state, double speed, int port);
    }
}
