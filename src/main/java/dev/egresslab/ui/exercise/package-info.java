/** Exercises on a lab: a list, the steps of one, their proof. */
@NullMarked
package dev.egresslab.ui.exercise;

import org.jspecify.annotations.NullMarked;
