/** Failing on purpose: what a practice cloud is told to get wrong, and the scenarios that are worth a lesson. */
@NullMarked
package dev.egresslab.practice.fault;

import org.jspecify.annotations.NullMarked;
