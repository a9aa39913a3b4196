/** A terminal in the practice cloud, opened from the window, and the window following what is done in it. */
@NullMarked
package dev.egresslab.ui.terminal;

import org.jspecify.annotations.NullMarked;
