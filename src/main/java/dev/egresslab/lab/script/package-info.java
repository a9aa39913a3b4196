/** A lab as commands that a learner may run instead. */
@NullMarked
package dev.egresslab.lab.script;

import org.jspecify.annotations.NullMarked;
