package dev.egresslab.azure.preflight;

import dev.egresslab.plan.Check;

import java.util.List;

/** One thing to find out before anything is made. */
interface Question {
    /** Names it where it cannot be asked: the text {@code check.<key>.unknown}. */
    String key();

    /** Asks the cloud. */
    List<Check> ask(Asking asking);
}
