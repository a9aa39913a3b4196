package dev.egresslab.lab.outbound;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.Parameter;
import dev.egresslab.lab.Problem;

import java.util.List;

/** A way out of a cluster: what it asks, what it refuses, what it wants to exist. Listed in {@link OutboundTypes#ALL}. */
public interface OutboundType {
    /** Azure's word for it, for example {@code loadBalancer}. Texts under {@code outbound.<id>.…}. */
    String id();

    /** The questions, in the order of the form. */
    List<Parameter> parameters();

    /** What is wrong with the answers, each parameter alone and all together; empty where {@link #design} will do. */
    List<Problem> check(Answers answers);

    /** What to build. Call with answers that {@link #check} passed. */
    Design design(Answers answers);
}
