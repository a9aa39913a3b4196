/** Failing on purpose, and ends of labs: what a person sees of both. */
@NullMarked
package dev.egresslab.ui.fault;

import org.jspecify.annotations.NullMarked;
