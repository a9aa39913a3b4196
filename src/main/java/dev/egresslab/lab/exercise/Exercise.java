package dev.egresslab.lab.exercise;

import java.util.List;
import java.util.Set;

/** Something to try in a lab that is built, in steps that prove themselves. Texts under {@code exercise.<id>.…}. */
public interface Exercise {
    /** Short and stable, for example {@code expose-service}; typed on the command line. */
    String id();

    /** Ids of the outbound types whose labs it can be done in. */
    Set<String> types();

    /** The steps in order. A step's work may need what the steps before it did; its check needs only what exists. */
    List<Task> tasks();
}
