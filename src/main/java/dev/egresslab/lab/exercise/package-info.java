/** What a learner tries on a lab, one class each. */
@NullMarked
package dev.egresslab.lab.exercise;

import org.jspecify.annotations.NullMarked;
