package dev.egresslab.plan;

import java.util.List;
import java.util.Optional;

/** A place that can be told to fail on purpose, so that a class sees what that looks like. */
public interface Troubles {
    /** Names of the scenarios; texts under {@code fault.<name>.title} and {@code fault.<name>.lesson}. */
    List<String> names();

    /** The one that is at work. */
    Optional<String> current();

    /**
     * From now on calls fail as the scenario says, or as the file with faults of this path does.
     *
     * @throws dev.egresslab.lab.LabException where there is neither
     */
    void begin(String nameOrFile);

    /** Nothing fails on purpose any more. */
    void end();
}
