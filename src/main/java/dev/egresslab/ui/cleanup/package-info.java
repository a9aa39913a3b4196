/** Removing a lab, and the receipt. */
@NullMarked
package dev.egresslab.ui.cleanup;

import org.jspecify.annotations.NullMarked;
