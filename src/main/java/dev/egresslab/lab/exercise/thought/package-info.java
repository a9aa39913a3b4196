/** What can be found out about a cluster without changing it: readings, and changes that are only thought of. */
@NullMarked
package dev.egresslab.lab.exercise.thought;

import org.jspecify.annotations.NullMarked;
