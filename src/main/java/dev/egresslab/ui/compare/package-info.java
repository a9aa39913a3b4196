/** Labs side by side: the same request, their different ways out. */
@NullMarked
package dev.egresslab.ui.compare;

import org.jspecify.annotations.NullMarked;
