package dev.egresslab.lab.exercise.thought;

import dev.egresslab.net.Probe;
import dev.egresslab.text.Message;

import java.util.List;
import java.util.Optional;

/** What is looked at, before a change and after it. */
interface Gauge {
    /** The question to somebody who guesses. */
    Message ask();

    /** What it shows there. */
    Effect read(Setting setting);

    /** The packet that shows it in a picture; empty where its origin is not known. */
    Optional<Probe> packet(Setting setting);

    /** What somebody may expect, as far as what exists tells; whether it is right is another matter. */
    List<Effect> thinkable(Setting now, Effect before);
}
