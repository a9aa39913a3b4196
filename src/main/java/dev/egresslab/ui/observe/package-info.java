/** The measured address and the walk of the packet. */
@NullMarked
package dev.egresslab.ui.observe;

import org.jspecify.annotations.NullMarked;
