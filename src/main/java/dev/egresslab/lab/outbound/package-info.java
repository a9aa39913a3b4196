/** The ways out of a cluster, one class each. */
@NullMarked
package dev.egresslab.lab.outbound;

import org.jspecify.annotations.NullMarked;
