/** From a design to work done: plan, walker, journal, and the ports to a cloud and a cluster. */
@NullMarked
package dev.egresslab.plan;

import org.jspecify.annotations.NullMarked;
